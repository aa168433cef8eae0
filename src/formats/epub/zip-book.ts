import { strToU8, zipSync } from 'fflate';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** Files of a book, by their path in it, as an EPUB archive: the same files, the same bytes, on every machine. */
export function zipBook(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const paths = Object.keys(files).sort();
  const last = paths.at(-1);
  const entries = paths.map((path) => {
    const content = files[path]!;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // By its mark at the end of the archive `writeFiles` knows a file of ours.
    return [`EPUB/${path}`, path === last ? [bytes, { comment: 'made by networks-playbook' }] : bytes];
  });
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(container),
      ...Object.fromEntries(entries),
    },
    // The archive holds local fields of this date, so a local date makes them the same everywhere.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}
