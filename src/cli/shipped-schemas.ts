import { readdir, readFile } from 'node:fs/promises';

/** The JSON Schemas that the build has put beside the program, by name. */
export async function shippedSchemas<T>(): Promise<Record<string, T>> {
  const folder = new URL('./schemas/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const read = async (name: string): Promise<[string, T]> => [
    name.slice(0, -'.json'.length),
    JSON.parse(await readFile(new URL(name, folder), 'utf8')),
  ];
  return Object.fromEntries(await Promise.all(names.map(read)));
}
