import { readdirSync, readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const fixtures = new URL('../fixtures/xsd/', import.meta.url);

/** What xmllint finds wrong in a text by the schema `main` of a folder of test/fixtures/xsd/: a line for each fault. */
export async function schemaFaults(xml: string, folder: string, main: string): Promise<string[]> {
  const read = (name: string) => ({
    fileName: name,
    contents: mended(readFileSync(new URL(`${folder}/${name}`, fixtures), 'utf8')),
  });
  const others = readdirSync(new URL(folder, fixtures)).filter((n) => n.endsWith('.xsd') && n !== main);
  const { errors } = await validateXML({
    xml: { fileName: 'given.xml', contents: xml },
    schema: [read(main)],
    preload: others.map(read),
  });
  return errors.map(({ message }) => message);
}

/**
 * What libxml2 takes for a fault in the schemas of IMS: that the namespace of `xml:` is the default one, and that what may be of
 * any namespace may be of the schema's own, too. Schemas that they name by an address lie beside them.
 */
const mended = (schema: string) =>
  schema
    .replace(' xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replace(/schemaLocation="https?:\/\/[^"]*\/([^/"]+)"/g, 'schemaLocation="$1"')
    .replaceAll('<xsd:any namespace="##any"', '<xsd:any namespace="##other"');
