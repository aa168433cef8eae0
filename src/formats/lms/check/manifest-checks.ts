import type { XmlElement } from '../../../pictures/xml-tags.js';
import { attribute, childText, elementsOf, repeated } from './elements.js';
import { type Found, lengthFault, longestTitle, quoted } from './found.js';
import type { OpenedPackage } from './open-package.js';

const manifest = 'imsmanifest.xml';

const fault = (message: string, file = manifest): Found => ({ file, message });

/** What stands before the root, and how the root is written: Moodle looks no further than a thousand bytes. */
export function manifestStart({ kind, text, xml }: OpenedPackage): Found[] {
  const head = text(manifest);
  const root = xml(manifest);
  if (!root) return [];
  const before = head.slice(0, Math.max(0, head.indexOf(`<${root.written}`)));
  const list: Found[] = [];
  if (before.includes('<!--'))
    list.push(
      fault('A comment stands before the root of the manifest, where Moodle looks for its name space.'),
    );
  if (root.written !== 'manifest')
    list.push(fault(`The root is \`<${root.written}>\`, expected \`<manifest>\` without a prefix.`));
  if (kind === 'cartridge' && !/\sxmlns=["'][^"']*imscc/.test(head.slice(0, 1024)))
    list.push(
      fault('The first 1,024 bytes have no name space of a cartridge, so Moodle does not know it for one.'),
    );
  return list;
}

/** Versions that somebody takes. */
export function schemaVersion({ kind, xml }: OpenedPackage): Found[] {
  const version = elementsOf(xml(manifest), 'schemaversion')[0]?.text.trim() ?? '';
  const known = kind === 'cartridge' ? /^1\.[0-3]\.0$/ : /^(?:1\.2|CAM 1\.3|2004.*|)$/;
  if (known.test(version)) return [];
  return kind === 'cartridge'
    ? [fault(`The version is \`${version}\`, expected \`1.0.0\` to \`1.3.0\`.`)]
    : [fault(`The version is \`${version}\`, expected \`1.2\` or one of 2004.`)];
}

/** Ids that stand twice, and ids that are none: they begin with a letter. */
export function manifestIds({ xml }: OpenedPackage): Found[] {
  const ids = elementsOf(xml(manifest)).flatMap((element) => attribute(element, 'identifier') ?? []);
  return [
    ...repeated(ids).map((id) => fault(`The id \`${id}\` stands twice, expected each once.`)),
    ...[...new Set(ids)]
      .filter((id) => !/^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(id))
      .map((id) =>
        fault(
          `The id \`${id}\` is none, expected a letter first and then letters, digits, dots and hyphens.`,
        ),
      ),
  ];
}

const resourcesIn = ({ xml }: OpenedPackage) => elementsOf(xml(manifest), 'resource');

/** Ids that lead nowhere. */
export function danglingIds(opened: OpenedPackage): Found[] {
  const root = opened.xml(manifest);
  const known = new Set(resourcesIn(opened).map((r) => attribute(r, 'identifier')));
  const organizations = elementsOf(root, 'organization').map((o) => attribute(o, 'identifier'));
  const first = attribute(elementsOf(root, 'organizations')[0] ?? emptyElement, 'default');
  const list = elementsOf(root)
    .filter(({ name }) => name === 'item' || name === 'dependency')
    .flatMap((element) => attribute(element, 'identifierref') ?? [])
    .filter((id) => !known.has(id))
    .map((id) => fault(`\`identifierref="${id}"\` leads to no resource.`));
  if (first !== undefined && !organizations.includes(first))
    list.push(fault(`The default organization is \`${first}\`, and there is none of this id.`));
  const meta = 'course_settings/module_meta.xml';
  for (const { text } of elementsOf(opened.xml(meta), 'identifierref')) {
    const entries = elementsOf(opened.xml(meta), 'item').map((item) => attribute(item, 'identifier'));
    if (!known.has(text) && !entries.includes(text))
      list.push(fault(`\`<identifierref>${text}\` leads to no resource.`, meta));
  }
  return list;
}

const emptyElement: XmlElement = {
  name: '',
  namespace: '',
  written: '',
  attributes: [],
  children: [],
  text: '',
};

/** A path as a manifest writes it, as it stands in the package. */
const pathOf = (href: string): string => {
  const plain = href.split(/[?#]/)[0]!;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

const hrefsOf = (resource: XmlElement): string[] =>
  [resource, ...elementsOf(resource, 'file')]
    .flatMap((element) => attribute(element, 'href') ?? [])
    .filter((href) => !/^[a-z][a-z\d+.-]*:/i.test(href));

/** Files that the manifest names and that are not there. */
export const missingFiles = (opened: OpenedPackage): Found[] =>
  [...new Set(resourcesIn(opened).flatMap(hrefsOf))]
    .filter((href) => !opened.files.has(href) && !opened.files.has(pathOf(href)))
    .map((href) => fault(`The manifest names \`${href}\`, and the package has no such file.`, href));

/** Files that no resource names: platforms leave them out, or never show them. */
export function unlistedFiles(opened: OpenedPackage): Found[] {
  const named = new Set(
    resourcesIn(opened)
      .flatMap(hrefsOf)
      .flatMap((href) => [href, pathOf(href)]),
  );
  return [...opened.files.keys()]
    .filter((path) => path !== manifest && !named.has(path) && !/\.(?:xsd|dtd)$/.test(path))
    .map((path) => fault(`\`${path}\` is in the package, and no resource of the manifest names it.`, path));
}

/** What a platform is to start and cannot. */
export function missingLaunch(opened: OpenedPackage): Found[] {
  const scos = resourcesIn(opened).filter((r) => attribute(r, 'scormtype') === 'sco');
  if (scos.length === 0) return [fault('No resource is a `sco`, so nothing is tracked.')];
  return scos
    .filter((sco) => !opened.files.has(pathOf(attribute(sco, 'href') ?? '')))
    .map((sco) =>
      fault(
        `The resource \`${attribute(sco, 'identifier')}\` is a \`sco\` without a page that it starts with, expected an \`href\` to a file.`,
      ),
    );
}

/** A cartridge without modules ends Moodle's import. */
export const missingModules = ({ xml }: OpenedPackage): Found[] =>
  elementsOf(xml(manifest), 'organization').length > 0
    ? []
    : [fault('The manifest has no organization, expected one with the modules.')];

/** Items without a title, with one that is too long, and two beside each other with the same. */
export function manifestTitles({ xml }: OpenedPackage): Found[] {
  const list: Found[] = [];
  for (const parent of elementsOf(xml(manifest))) {
    const items = parent.children.filter((child) => child.name === 'item');
    const titles = items.flatMap((item) => childText(item, 'title') || []);
    for (const item of items) {
      const title = childText(item, 'title') ?? '';
      const leads = attribute(item, 'identifierref') !== undefined;
      if (title === '' && leads)
        list.push(fault(`The item \`${attribute(item, 'identifier')}\` has no title.`));
      if ([...title].length > longestTitle) list.push(fault(lengthFault('The title', title)));
    }
    for (const title of repeated(titles))
      list.push(fault(`Two items beside each other are called ${quoted(title)}.`));
  }
  return list;
}
