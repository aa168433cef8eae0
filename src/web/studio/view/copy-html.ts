/**
 * Puts HTML on the clipboard, as rich text for an editor and as HTML for its source view. The older way is used, which asks for no
 * permission and works in pages without a secure connection. Returns whether the browser did it.
 */
export function copyHtml(html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}
