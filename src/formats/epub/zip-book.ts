import { strToU8 } from 'fflate';
import { zipFiles } from '../zip.js';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** Files of a book, by their path in it, as an EPUB archive: the same files, the same bytes, on every machine. */
export function zipBook(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [`EPUB/${path}`, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipFiles(
    {
      mimetype: strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8(container),
      ...Object.fromEntries(entries),
    },
    ['mimetype'],
  );
}
