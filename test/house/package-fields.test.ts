import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Fields {
  main: string;
  types: string;
  exports: Record<string, string | null | { types: string; default: string }>;
  typesVersions: { '*': Record<string, string[]> };
}
const { main, types, exports, typesVersions } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
) as Fields;

test('what reads no `exports` finds the same types', () => {
  const { '.': own, ...others } = exports;
  const typed = Object.entries(others).flatMap(([path, to]) =>
    to === null || typeof to === 'string' ? [] : [[path.slice('./'.length), [to.types]]],
  );
  expect(typesVersions).toEqual({ '*': Object.fromEntries(typed) });
  expect({ types, default: main }).toEqual(own);
});
