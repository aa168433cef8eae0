import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** For tsup: the tables of `property-information` with the properties that are asked for, and no others. They hold every attribute that there is, three times as much as the elements around them. */
export const knownProperties = (known: ReadonlySet<string>): Plugin => ({
  name: 'known-properties',
  setup(build) {
    build.onLoad({ filter: /property-information\/lib\/(?:svg|html)\.js$/ }, async ({ path }) => ({
      contents: withProperties(await readFile(path, 'utf8'), known),
      loader: 'js' as const,
    }));
  },
});

/** A line in there is a property, and what it holds or its attribute. Some are in small letters. */
function withProperties(table: string, known: ReadonlySet<string>): string {
  const names = new Set([...known].map((name) => name.toLowerCase()));
  return table.replace(/^ {4}'?([\w-]+)'?: [^{}\n]+\n/gm, (line, name: string) =>
    names.has(name.toLowerCase()) ? line : '',
  );
}
