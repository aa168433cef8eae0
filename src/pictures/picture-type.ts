/** A type of image that every browser and printer shows. */
export interface PictureType {
  /** As `data:` addresses and books say it. */
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  /** As people say it. */
  name: string;
  /** As file names end, the usual way first. */
  extensions: readonly [string, ...string[]];
  /** Whether bytes begin like this type. */
  begins(bytes: Uint8Array): boolean;
}

const startsWith = (bytes: Uint8Array, start: string, at = 0) =>
  bytes.length >= at + start.length && [...start].every((c, i) => bytes[at + i] === c.charCodeAt(0));

/** Every type of image there is here. */
const pictureTypes: readonly PictureType[] = [
  {
    mediaType: 'image/png',
    name: 'PNG',
    extensions: ['png'],
    begins: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  },
  {
    mediaType: 'image/jpeg',
    name: 'JPEG',
    extensions: ['jpg', 'jpeg'],
    begins: (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  },
  {
    mediaType: 'image/gif',
    name: 'GIF',
    extensions: ['gif'],
    begins: (bytes) => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a'),
  },
  {
    mediaType: 'image/webp',
    name: 'WebP',
    extensions: ['webp'],
    begins: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  },
  { mediaType: 'image/svg+xml', name: 'SVG', extensions: ['svg'], begins: beginsLikeSvg },
];

/** A mark of byte order, blanks, and then a declaration, a comment or the first element. */
function beginsLikeSvg(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff')) return true;
  let at = startsWith(bytes, '\xef\xbb\xbf') ? 3 : 0;
  while ([9, 10, 13, 32].includes(bytes[at]!)) at += 1;
  return ['<?xml', '<!--', '<!DOCTYPE svg', '<svg'].some((start) => startsWith(bytes, start, at));
}

/** The type that bytes begin like; undefined when it is none of ours. What a file is called says less. */
export const typeOfBytes = (bytes: Uint8Array): PictureType | undefined =>
  pictureTypes.find((type) => type.begins(bytes));

/** The type that the ending of a file's name says; undefined when it is none of ours. */
export function typeOfName(path: string): PictureType | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return pictureTypes.find((type) => type.extensions.includes(ending));
}

/** The type called so in a `data:` address; undefined when it is none of ours. */
export function typeOfMedia(mediaType: string): PictureType | undefined {
  const name = mediaType === 'image/jpg' ? 'image/jpeg' : mediaType;
  return pictureTypes.find((type) => type.mediaType === name);
}
