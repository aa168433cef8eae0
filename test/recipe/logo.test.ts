import { expect, test } from 'vitest';
import { customize } from '../../src/index.js';
import { loadBase } from '../support/base.js';

const { value: playbook } = await loadBase();
const faultsFor = (logo: string) => customize(playbook, { organization: { logo } }).diagnostics;
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';
const svg = (inside: string, attributes = '') =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`).toString('base64')}`;

test('a logo that was not handed over is a fault, not a gap on the cover', () => {
  expect(faultsFor('logo.png').map((d) => d.rule)).toEqual(['recipe-needs']);
  expect(faultsFor(`data:image/png;base64,${png}`)).toEqual([]);
});

test.each([
  ['words called PNG', 'data:image/png;base64,aGVsbG8=', 'a file that is no PNG'],
  ['a PNG of which half is there', `data:image/png;base64,${png.slice(0, 60)}`, 'a PNG that breaks off'],
  ['no base 64', 'data:image/png;base64,%%%', 'a file that is no picture'],
  ['words called JPEG', 'data:image/jpeg;base64,aGVsbG8=', 'a file that is no JPEG'],
  ['words called GIF', 'data:image/gif;base64,aGVsbG8=', 'a file that is no GIF'],
  ['words called WebP', 'data:image/webp;base64,aGVsbG8=', 'a file that is no WebP'],
  ['an empty SVG', 'data:image/svg+xml,', 'a file that is no SVG'],
  ['an SVG that is not closed', svg('<g><path d="M0 0"/>'), 'a drawing in which `</svg>` closes nothing'],
  [
    'an SVG of which half is there',
    `data:image/svg+xml,${encodeURIComponent('<svg><rect wid')}`,
    'a drawing that breaks off',
  ],
])('%s is a fault before anything is made of it', (_, logo, found) => {
  const [fault] = faultsFor(logo);
  expect(fault).toMatchObject({ rule: 'recipe-value', severity: 'error' });
  expect(fault!.message).toBe(`Found ${found} in the logo, expected a whole picture.`);
});

test('a drawing with comments, quoted marks and a preamble is whole', () => {
  const drawing =
    '<?xml version="1.0"?><!-- <g> --><svg xmlns="http://www.w3.org/2000/svg"><title>a &lt; b</title><path d="M0 0" data-x="a>b"/></svg>';
  expect(faultsFor(`data:image/svg+xml,${encodeURIComponent(drawing)}`)).toEqual([]);
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
