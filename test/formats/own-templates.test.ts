import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { templateFunction } from '../../build/template-functions.js';
import { ownTemplates, type Packet, type PrecompiledTemplate, renderPage } from '../../src/index.js';
import { everything } from '../support/everything.js';

const Handlebars = createRequire(import.meta.url)('handlebars') as typeof import('handlebars');
const folder = new URL('../../templates/', import.meta.url);
const strict = {
  strict: true,
  knownHelpers: { h: true, t: true } as never,
  knownHelpersOnly: true,
  preventIndent: true,
};

/** A template as a caller hands it over: precompiled, and evaluated by a bundler. */
const precompiled = (source: string): PrecompiledTemplate =>
  new Function(`return ${String(Handlebars.precompile(source, strict))}`)();

let packets: Packet[];
beforeAll(async () => {
  packets = Object.values(await everything());
});

describe('templates of a caller', () => {
  test('are filled with what ours get: our own ones, precompiled with Handlebars, print the same page', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
    const copies = Object.fromEntries(
      files.map((name) => [
        name.replace('.hbs', ''),
        precompiled(readFileSync(new URL(name, folder), 'utf8')),
      ]),
    );
    expect(files).toHaveLength(17);
    for (const packet of packets)
      expect(renderPage(packet, { templates: ownTemplates(copies) })).toBe(renderPage(packet));
  });

  test('may be functions of their own', () => {
    const html = renderPage(packets[0]!, {
      templates: { page: (data, { helpers }) => `<${helpers.h(0)}>${(data as { title: string }).title}` },
    });
    expect(html).toBe(`<h1>${packets[0]!.documentTitle}\n`);
  });

  test('that ask for what is not there throw', () => {
    const templates = ownTemplates({ page: precompiled('{{titel}}') });
    expect(() => renderPage(packets[0]!, { templates })).toThrow('titel');
  });

  test('that are only precompiled are refused with what to do', () => {
    expect(() => renderPage(packets[0]!, { templates: { page: precompiled('{{title}}') as never } })).toThrow(
      'The template `page` is no function; `ownTemplates` makes one of a precompiled template.',
    );
  });
});

describe('a template of ours', () => {
  test.each([
    ['{{#with title}}{{this}}{{/with}}', '`#with`'],
    ['{{title 1}}', '`title`'],
    ['{{#each list}}{{@last}}{{/each}}', '`@last`'],
    ['{{@first}}', '`@first`'],
    ['{{#each list}}{{../../title}}{{/each}}', '`../../title`'],
    ['{{> part}}', 'PartialStatement'],
  ])('with %s is refused while building', (source, what) => {
    expect(() => templateFunction(source, 'templates/x.hbs')).toThrow(
      `Found ${what} in the template templates/x.hbs`,
    );
  });
});
