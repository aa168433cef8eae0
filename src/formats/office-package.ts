import { strToU8 } from 'fflate';
import { xml, xmlFile, xmlText } from './xml.js';
import { zipFiles } from './zip.js';

/** A file of an Office document: what it holds, its type, and the files it leads to by their `rId`. */
export interface OfficePart {
  readonly type: string;
  readonly content: string;
  /** Kinds and paths of other parts, or addresses on the web; the first is `rId1`. */
  readonly relations?: readonly OfficeRelation[];
}

export interface OfficeRelation {
  /** The last word of its type, such as `slideLayout`. */
  readonly kind: string;
  readonly to: string;
}

const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNs = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Parts by their path, such as `ppt/presentation.xml`, as the bytes of a document that Office opens: with the list of their types
 * and with their relations beside them. The same parts give the same bytes.
 */
export function officePackage(parts: Readonly<Record<string, OfficePart>>, main: string): Uint8Array {
  const types = Object.entries(parts).map(([path, { type }]) =>
    xml('Override', { PartName: `/${path}`, ContentType: type }),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': xmlFile(
      xml(
        'Types',
        { xmlns: `${packageNs}/content-types` },
        xml('Default', { Extension: 'rels', ContentType: `${packageType}.relationships+xml` }),
        xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        ...types,
      ),
    ),
    '_rels/.rels': relationsOf('', [
      { kind: 'officeDocument', to: main },
      { kind: 'core-properties', to: 'docProps/core.xml' },
      { kind: 'extended-properties', to: 'docProps/app.xml' },
    ]),
  };
  for (const [path, { content, relations = [] }] of Object.entries(parts)) {
    files[path] = xmlFile(content);
    const at = path.lastIndexOf('/') + 1;
    if (relations.length > 0)
      files[`${path.slice(0, at)}_rels/${path.slice(at)}.rels`] = relationsOf(path, relations);
  }
  return zipFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), [
    '[Content_Types].xml',
  ]);
}

const packageType = 'application/vnd.openxmlformats-package';

function relationsOf(from: string, relations: readonly OfficeRelation[]): string {
  const list = relations.map(({ kind, to }, i) =>
    xml('Relationship', {
      Id: `rId${i + 1}`,
      Type:
        kind === 'core-properties'
          ? `${packageNs}/relationships/metadata/core-properties`
          : `${officeNs}/${kind}`,
      // A path from the root of the package leads there from every part.
      Target: from === '' ? to : `/${to}`,
    }),
  );
  return xmlFile(xml('Relationships', { xmlns: `${packageNs}/relationships` }, ...list));
}

/** What a document says of itself. It has no dates, so that it does not change with the day. */
export function aboutParts(
  {
    title,
    organization,
    identifier,
  }: { readonly title: string; readonly organization: string; readonly identifier: string },
  language: string,
): Record<string, OfficePart> {
  const core = xml(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packageNs}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    xml('dc:title', {}, xmlText(title)),
    xml('dc:creator', {}, xmlText(organization || title)),
    xml('dc:identifier', {}, xmlText(identifier)),
    xml('dc:language', {}, xmlText(language)),
    xml('cp:lastModifiedBy', {}, 'networks-playbook'),
  );
  const app = xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('Application', {}, 'networks-playbook'),
  );
  return {
    'docProps/core.xml': { type: `${packageType}.core-properties+xml`, content: core },
    'docProps/app.xml': {
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: app,
    },
  };
}
