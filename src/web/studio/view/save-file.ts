/** What a phone must know of a file to open it, by the ending of its name. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  epub: 'application/epub+zip',
  html: 'text/html',
  ics: 'text/calendar',
  yaml: 'application/yaml',
  zip: 'application/zip',
};

/** Hands bytes to the browser's download. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const type = mediaTypes[name.split('.').at(-1)!] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
