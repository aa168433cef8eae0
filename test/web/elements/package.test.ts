import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { inlineJson, partsPacket } from '../../support/element-packets.js';
import { embed } from '../../support/embed.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

test('on a server the elements can be imported, and defining them does nothing', () => {
  const program = `
    import { PlaybookStepElement, defineElements } from 'networks-playbook/elements';
    import 'networks-playbook/elements/define';
    defineElements();
    console.log(typeof document, PlaybookStepElement.observedAttributes.length > 3);`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(out.trim()).toBe('undefined true');
});

describe('what a browser gets', () => {
  test('weighs no more than 25 KB compressed, and leans on nothing else', () => {
    const files = ['dist/elements/index.js', 'dist/elements/define.js'].map(read);
    const imports = files.flatMap((text) =>
      [...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map((m) => m[1]),
    );
    expect(files.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(25 * 1024);
    expect(imports).toEqual(['./index.js']);
  });

  test('holds no template engine, parser or schema library', async () => {
    const { metafile } = await build({
      stdin: { contents: "import './src/web/elements/define.ts'", resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      metafile: true,
      loader: { '.css': 'text' },
      logLevel: 'silent',
    });
    const inside = Object.keys(metafile.inputs);
    expect(
      inside.filter((f) => /handlebars|zod|micromark|unified|rehype|compose-|customize/.test(f)),
    ).toEqual([]);
    expect(inside.some((f) => f.includes('hast-util-to-dom'))).toBe(true);
  });

  test('makes no document out of text', () => {
    expect(read('dist/elements/index.js')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|setHTML|createContextualFragment|new Function|\beval\(/,
    );
  });

  test('only the entry that registers the tags has a side effect', () => {
    expect(JSON.parse(read('package.json')).sideEffects).toEqual(['./dist/elements/define.js']);
  });
});

interface Declaration {
  name: string;
  tagName?: string;
  attributes: { name: string; fieldName?: string }[];
  members: { name: string; attribute?: string }[];
  events: { name: string }[];
  cssProperties: { name: string }[];
  cssParts: { name: string; description: string }[];
}

describe('the custom elements manifest', () => {
  const named = JSON.parse(read('package.json')) as { customElements: string };
  const manifest = JSON.parse(read(named.customElements)) as {
    modules: {
      path: string;
      declarations?: Declaration[];
      exports: { kind: string; name: string; declaration: { name: string } }[];
    }[];
  };
  const declarations = manifest.modules.flatMap((m) => m.declarations ?? []);
  const definitions = manifest.modules
    .flatMap((m) => m.exports)
    .filter((e) => e.kind === 'custom-element-definition');

  test('names the tags, attributes and properties that the classes have', async () => {
    const real = await embed({ body: '' }, (page) =>
      page.evaluate(
        ([tags]) =>
          tags!.map((tag) => {
            const element = customElements.get(tag) as unknown as {
              observedAttributes: string[];
              prototype: object;
            };
            const own = Object.entries(
              Object.getOwnPropertyDescriptors(Object.getPrototypeOf(element.prototype)),
            );
            const inherited =
              own.length > 3 ? own : Object.entries(Object.getOwnPropertyDescriptors(element.prototype));
            return {
              tag,
              attributes: [...element.observedAttributes].sort(),
              properties: inherited
                .filter(([, d]) => d.get)
                .map(([name]) => name)
                .sort(),
            };
          }),
        [definitions.map((d) => d.name)],
      ),
    );
    expect(real).toHaveLength(4);
    for (const { tag, attributes, properties } of real) {
      const declared = declarations.find((d) => d.tagName === tag)!;
      expect(declared.attributes.map((a) => a.name).sort(), tag).toEqual(attributes);
      expect(declared.members.map((m) => m.name).sort(), tag).toEqual(properties);
      expect(definitions.find((d) => d.name === tag)!.declaration.name).toBe(declared.name);
    }
  });

  test('names the custom properties and parts that there are', async () => {
    const sheets = ['content', 'theme', 'elements'].map((name) => read(`templates/${name}.css`)).join('');
    const variables = new Set(sheets.match(/--playbook-[a-z-]+/g));
    const packet = partsPacket(undefined);
    const body = `<networks-playbook-step src="/nowhere.json"></networks-playbook-step>
      <networks-playbook-plan>${inlineJson(packet)}</networks-playbook-plan>
      ${['take-stock', 'expand'].map((id) => `<networks-playbook-step resource="${id}">${inlineJson(packet)}</networks-playbook-step>`).join('')}
      <networks-playbook-resource resource="roster-walk-sheet">${inlineJson(packet)}</networks-playbook-resource>`;
    const parts = await embed({ body }, (page) =>
      page
        .locator('[part]')
        .evaluateAll((all) => [...new Set(all.flatMap((e) => e.getAttribute('part')!.split(' ')))]),
    );
    // The playbook that comes along has no letters yet.
    parts.push('letter');
    for (const { name, cssProperties, cssParts, events } of declarations) {
      expect(cssProperties.map((p) => p.name).sort(), name).toEqual([...variables].sort());
      expect(cssParts.map((p) => p.name).sort(), name).toEqual(parts.sort());
      expect(events.map((e) => e.name)).toEqual(['playbook-render', 'playbook-error']);
    }
  });

  test('and the page says of each what it says', () => {
    const rows = read('docs/elements.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    for (const { name, description } of declarations[0]!.cssParts)
      expect(rows).toContain(`| \`${name}\` | ${description} |`);
    for (const { name } of declarations[0]!.cssProperties)
      expect(rows.filter((row) => row.startsWith(`| \`${name}\` |`))).toHaveLength(1);
  });
});
