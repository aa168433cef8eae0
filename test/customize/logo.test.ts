import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadBase } from '../support/base.js';

const { value: playbook } = await loadBase();
const faultsFor = (logo: string) => customize(playbook, { organization: { logo } }).diagnostics;
const svg = (inside: string, attributes = '') =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`).toString('base64')}`;

test('a logo that was not handed over is a fault, not a gap on the cover', () => {
  expect(faultsFor('logo.png').map((d) => d.rule)).toEqual(['recipe-needs']);
  expect(faultsFor('data:image/png;base64,AAAA')).toEqual([]);
});

test('a drawing that stands by itself is fine', () => {
  const gradient = '<defs><linearGradient id="g"/></defs><path fill="url(#g)" d="M0 0h9"/><use href="#g"/>';
  const picture = '<image href="data:image/png;base64,AAAA"/>';
  expect(faultsFor(svg(gradient + picture))).toEqual([]);
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script with a prefix', svg('<svg:script xlink:href="x.js"/>')],
  ['an event handler', svg('<path d="M0 0"/>', 'onload="alert(1)"')],
  ['a web page inside', svg('<foreignObject><p>hi</p></foreignObject>')],
  ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>')],
  ['a picture elsewhere, spelled out', svg('<image xlink:href="&#104;ttps://example.org/a.png"/>')],
  ['a link that runs', svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
  ['a style from elsewhere', svg('<style>@import "https://example.org/a.css"</style>')],
  ['a fill from elsewhere', svg('<path style="fill:url(https://example.org/a.svg#b)"/>')],
  ['an entity', `data:image/svg+xml,${encodeURIComponent('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')}`],
  ['a document inside', svg('<image href="data:text/html,<b>"/>')],
])('%s in it is a fault', (_, logo) => {
  const [fault] = faultsFor(logo);
  expect(fault).toMatchObject({
    rule: 'recipe-value',
    severity: 'error',
    hint: expect.stringContaining('PNG'),
  });
});
