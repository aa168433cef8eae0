import { describe, expect, test } from 'vitest';
import { customize, limits } from '../../src/index.js';
import { loadOverlay, memorySource } from '../../src/load.js';
import { loadBase } from '../support/base.js';
import { card, cardFile } from '../support/pages.js';

const { value: playbook } = await loadBase();
const logoOf = (code: string | Uint8Array) =>
  `data:image/svg+xml;base64,${Buffer.from(code).toString('base64')}`;
const faultsFor = (code: string | Uint8Array) =>
  customize(playbook, { organization: { logo: logoOf(code) } }).diagnostics.map((d) => d.message);
const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, attributes = '') => `${open} ${attributes}>${inside}</svg>`;

/** As the programs write them, shortened. */
const saved: Readonly<Record<string, string>> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a8486541, 2022-12-01)" sodipodi:docname="logo.svg" xml:space="preserve" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:showpageshadow="2" showgrid="false"><inkscape:grid type="xygrid" id="grid9"/></sodipodi:namedview>
<defs id="defs2"><linearGradient inkscape:collect="always" id="a"><stop style="stop-color:#204060;stop-opacity:1;" offset="0" id="s"/></linearGradient>
<linearGradient inkscape:collect="always" xlink:href="#a" id="b" x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,1.5,2,3)"/>
<inkscape:path-effect effect="bspline" id="pe" is_visible="true"/>
<clipPath clipPathUnits="userSpaceOnUse" id="c"><rect style="opacity:1;fill:url(#b)" id="r" width="9" height="9"/></clipPath>
<filter style="color-interpolation-filters:sRGB" id="f" x="-0.1" y="-0.1" width="1.2" height="1.2"><feGaussianBlur stdDeviation="0.5" id="fe"/></filter></defs>
<metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
<g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" clip-path="url(#c)" transform="translate(1 2) rotate(3)">
<path style="color:#000;fill:url(#b);stroke:none;-inkscape-stroke:none;filter:url(#f)" d="m 1,2 c 3,4 5,6 7,8 z" id="p" sodipodi:nodetypes="ccc" inkscape:connector-curvature="0"/>
<text xml:space="preserve" style="font-size:10px;-inkscape-font-specification:'Noto Sans, Bold'" x="1" y="2" id="t"><tspan sodipodi:role="line" id="ts" x="1" y="2">Lincoln &amp; Co</tspan></text></g></svg>`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px" viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#FFFFFF;stroke:#000000;stroke-miterlimit:10;}
	.st1{clip-path:url(#SVGID_2_);fill:url(#SVGID_1_);}
	@media print{.st0:not(.st1){font-family:'MyriadPro-Regular';}}
</style>
<switch><g><defs><rect id="SVGID_3_" width="9" height="9"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_3_" style="overflow:visible;"/></clipPath>
<radialGradient id="SVGID_1_" cx="1" cy="2" r="3" gradientTransform="matrix(1 0 0 -1 0 9)" gradientUnits="userSpaceOnUse"><stop offset="0" style="stop-color:#FFF"/></radialGradient>
<polygon class="st0" points="1,2 3,4 5,6 "/><image style="overflow:visible;" width="1" height="1" xlink:href="data:image/png;base64,iVBORw0K
GgoAAAA=" transform="matrix(1 0 0 1 0 0)"></image></g></switch></svg>`,
  Figma: `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_1_2)" filter="url(#filter0_d)" style="mix-blend-mode:multiply"><rect width="24" height="24" rx="4" fill="url(#pattern0)" fill-opacity="0.5"/><mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="9" height="9"><path fill-rule="evenodd" clip-rule="evenodd" d="M0 0H24V24" fill="white"/></mask></g>
<defs><filter id="filter0_d" x="0" y="0" width="9" height="9" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="a"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0" result="hardAlpha"/><feOffset dy="4"/><feComposite in2="hardAlpha" operator="out"/><feBlend mode="normal" in2="a" result="b"/></filter>
<pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0" transform="scale(0.01)"/></pattern><clipPath id="clip0_1_2"><rect width="24" height="24" fill="white"/></clipPath>
<image id="image0" width="9" height="9" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,AAAA"/></defs></svg>`,
  'a program that gives every element a prefix':
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:title>A</s:title><s:path d="M0 0"/></s:svg>',
  'a program that writes notes of its own':
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata><x:note xmlns:x="urn:anything">b</x:note></metadata><g data-name="a" aria-label="b"><path d="M0 0" fill="currentColor"/></g></svg>',
};

describe('drawings stand by themselves', () => {
  test.each(Object.entries(saved))('as they come from %s', (_, code) => {
    expect(faultsFor(code)).toEqual([]);
  });

  test('in UTF-16 and Latin-1, when they say so', () => {
    expect(faultsFor(Buffer.from(`\ufeff${svg('<title>Ö</title>')}`, 'utf16le'))).toEqual([]);
    const latin = `<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<title>Ö</title>')}`;
    expect(faultsFor(Buffer.from(latin, 'latin1'))).toEqual([]);
  });
});

const xhtml = 'xmlns:h="http://www.w3.org/1999/xhtml"';

test.each([
  ['the element `script`', svg('<script>alert(1)</script>')],
  ['the element `s:script`', svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>')],
  ['the element `h:script`', svg(`<h:script ${xhtml}/>`)],
  ['the element `h:img`', svg(`<metadata><h:img ${xhtml} src="a"/></metadata>`)],
  ['the element `foreignObject`', svg('<foreignObject><p/></foreignObject>')],
  ['the element `a`', svg('<a xlink:href="#b"/>')],
  ['the element `animate`', svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
  ['the element `set`', svg('<set attributeName="onload" to="alert(1)"/>')],
  ['the element `handler`', svg('<handler type="application/ecmascript"/>')],
  ['the element `SCRIPT`', svg('<SCRIPT/>')],
  ['the attribute `onload` of `svg`', svg('', 'onload="alert(1)"')],
  ['the attribute `ONLOAD` of `g`', svg('<g\nONLOAD\n=\n"alert(1)"/>')],
  ['the attribute `xml:base` of `svg`', svg('', 'xml:base="https://example.org/"')],
  ['the attribute `src` of `image`', svg('<image src="https://example.org/a.png"/>')],
  [
    'the address `https://example.org/a.png` in `href` of `image`',
    svg('<image href=" https://example.org/a.png"/>'),
  ],
  [
    'the address `https://example.org/a.png` in `xlink:href` of `image`',
    svg('<image xlink:href="&#104;ttps://example.org/a.png"/>'),
  ],
  ['the address `//example.org/a.svg#b` in `href` of `use`', svg('<use href="//example.org/a.svg#b"/>')],
  [
    'the address `data:image/svg+xml,<svg/>` in `href` of `image`',
    svg('<image href="data:image/svg+xml,&lt;svg/>"/>'),
  ],
  [
    '`url(https://example.org/a)` in `style` of `path`',
    svg('<path style="fill:url(https://example.org/a)"/>'),
  ],
  ['`url(a.svg#b)` in `fill` of `path`', svg('<path fill=\'URL( "a.svg#b" )\'/>')],
  ['an escape `\\` in `fill` of `path`', svg('<path fill="u\\72l(https://example.org/a)"/>')],
  [
    '`image-set(…)` in `style` of `g`',
    svg('<g style="background:image-set(\'https://example.org/a\' 1x)"/>'),
  ],
  ['`@import` in `style`', svg('<style>@import "https://example.org/a.css";</style>')],
  ['`@import` in `style`', svg('<style><![CDATA[/**/@IMPORT "https://example.org/a.css";]]></style>')],
  ['`@font-face` in `style`', svg('<style>@font-face{src:url(a)}</style>')],
  ['the instruction `<?xml-stylesheet`', `<?xml-stylesheet href="a.css"?>${svg('')}`],
])('%s is named where it does not belong', (found, code) => {
  expect(faultsFor(code)).toEqual([`Found ${found} in the logo, expected a drawing that stands by itself.`]);
});

test.each([
  ['with definitions of its own in the `DOCTYPE`', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  ['with `&nbsp;`, which XML does not know', svg('&nbsp;')],
  ['with `&#xd800;`, which XML does not know', svg('<title>&#xd800;</title>')],
  ['with `&#1;`, which XML does not know', svg('<title>&#1;</title>')],
  ['with `<?xml` in its middle', ` <?xml version="1.0"?>${svg('')}`],
  ['with the prefix `x`, which it does not declare', svg('<x:g/>')],
  ['with `a` twice in one tag', svg('<g a="1" a="2"/>')],
  ['with `id` without a quoted value', svg('<g id=a/>')],
  ['with `--` inside a comment', svg('<!-- a -- b -->')],
  ['with `<g>` behind its end', `${svg('')}<g/>`],
  ['written in `utf-7`, which not every program reads', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`],
  ['that is not written in UTF-8, as it should be', Buffer.from(svg('<title>Ö</title>'), 'latin1')],
  [`nested more than ${limits.drawingDepth} levels deep`, svg('<g>'.repeat(limits.drawingDepth + 1))],
  ['that breaks off', `${open} href=${' '.repeat(60_000)}`],
])('a drawing %s is no whole picture', (found, code) => {
  expect(faultsFor(code)).toEqual([`Found a drawing ${found} in the logo, expected a whole picture.`]);
});

test('a small drawing that draws millions of things is refused', () => {
  const row = (n: number) => `<g id="r${n}">${`<use href="#r${n - 1}"/>`.repeat(10)}</g>`;
  const rows = (most: number) =>
    svg(`<path id="r0" d="M0 0"/>${Array.from({ length: most }, (_, n) => row(n + 1)).join('')}`);
  expect(faultsFor(rows(4))).toEqual([]);
  expect(faultsFor(rows(9))[0]).toContain('copies of copies that draw more than 1,000,000 elements');
  expect(faultsFor(svg('<g id="a"><use href="#a"/></g>'))).toEqual([]);
});

/** Nine levels of ten, each drawn only because something in it is painted with the level below. */
const levels = (level: (n: number) => string, most: number) =>
  Array.from({ length: most }, (_, n) => level(n)).join('');
const shape = '<path d="M0 0L1 1L2 2"/>';
const nested: Readonly<Record<string, (most: number) => string>> = {
  'a class': (most) =>
    `<style>${levels((n) => `.c${n + 1}{fill:url(#p${n})}`, most)}</style>${levels(
      (n) => `<pattern id="p${n}">${n ? `<path class="c${n}"/>`.repeat(10) : shape}</pattern>`,
      most,
    )}<path class="a c${most}"/>`,
  'a selector that takes more to tell': (most) =>
    `<style>${levels((n) => `[x="${n + 1}"],:not(g){fill:url(#p${n})}`, most)}</style>${levels(
      (n) => `<pattern id="p${n}">${n ? '<path/>'.repeat(10) : shape}</pattern>`,
      most,
    )}<path/>`,
  'the paint of a group': (most) =>
    `${levels(
      (n) => `<pattern id="p${n}"><g ${n ? `fill="url(#p${n - 1})"` : ''}>${shape.repeat(10)}</g></pattern>`,
      most,
    )}<path fill="url(#p${most - 1})"/>`,
  'the style of a group': (most) =>
    `${levels(
      (n) =>
        `<pattern id="p${n}"><g ${n ? `style="x:y;stroke:url(#p${n - 1})"` : ''}>${shape.repeat(10)}</g></pattern>`,
      most,
    )}<path fill="url(#p${most - 1})"/>`,
};

test.each(Object.entries(nested))('copies by %s are counted, too', (_, make) => {
  expect(faultsFor(svg(make(2)))).toEqual([]);
  expect(faultsFor(svg(make(9)))[0]).toContain('copies of copies that draw more than 1,000,000 elements');
});

test('a marker is counted at each corner, and a step of a filter as 20,000 elements', () => {
  const marked = (corners: number) =>
    svg(
      `<marker id="m">${shape.repeat(1000)}</marker><path marker-mid="url(#m)" d="M0 0${'L1 1'.repeat(corners)}"/>`,
    );
  expect(faultsFor(marked(100))).toEqual([]);
  expect(faultsFor(marked(1000))[0]).toContain('copies of copies');
  const blurred = (paths: number) =>
    svg(`<filter id="f"><feGaussianBlur/></filter>${'<path filter="url(#f)"/>'.repeat(paths)}`);
  expect(faultsFor(blurred(45))).toEqual([]);
  expect(faultsFor(blurred(55))[0]).toContain('copies of copies');
  expect(faultsFor(svg('<filter id="f"><feOffset/><feFlood/></filter>'.repeat(600)))).toEqual([]);
});

test('a paint or a clip for thousands of shapes is nothing out of the way', () => {
  const paints = '<linearGradient id="a"><stop/><stop/></linearGradient><clipPath id="b"><path/></clipPath>';
  const many = '<path/>'.repeat(50_000);
  expect(faultsFor(svg(`${paints}<g fill="url(#a)" clip-path="url(#b)">${many}</g>`))).toEqual([]);
});

test.each([
  ['numOctaves', 'feTurbulence', limits.filterOctaves],
  ['order', 'feConvolveMatrix', limits.filterOrder],
])('`%s` of %s has a limit', (attribute, step, most) => {
  const filter = (n: number) =>
    svg(`<filter><${step} ${attribute}="1 ${n}"/></filter>`, 'viewBox="0 0 200 300"');
  expect(faultsFor(filter(most))).toEqual([]);
  expect(faultsFor(filter(most + 1))).toEqual([
    `Found \`${attribute}\` of 1 ${most + 1} in \`${step}\`, more than ${most}, in the logo, expected a drawing that stands by itself.`,
  ]);
});

test('widening is refused: what it takes grows with every scale around it', () => {
  expect(faultsFor(svg('<filter id="f"><feMorphology radius="1"/></filter>'))[0]).toContain(
    'the element `feMorphology`',
  );
});

test('a logo is at most as large as the limit says, however it is handed over', () => {
  const ofBytes = (n: number) => svg('').padEnd(n, ' ');
  expect(faultsFor(ofBytes(limits.logoBytes))).toEqual([]);
  expect(faultsFor(ofBytes(limits.logoBytes + 1))).toEqual([
    'Found more than 2,000,000 bytes in the logo, expected a smaller picture.',
  ]);
  expect(faultsFor(ofBytes(limits.logoBytes * 9))[0]).toContain('expected a smaller picture');
});

test('an image of the content is looked at like a logo, at its line', async () => {
  const faultsOfCard = async (code: string) => {
    const image = { 'steps/first/handouts/face.svg': code };
    const { diagnostics } = await loadBase({ ...card('A face: ![A face](face.svg)'), ...image });
    return diagnostics.filter((d) => d.rule === 'image-source');
  };
  expect(await faultsOfCard(svg('<path d="M0 0"/>'))).toEqual([]);
  expect(await faultsOfCard(svg('<script>alert(1)</script>'))).toMatchObject([
    {
      file: cardFile,
      line: 8,
      column: 9,
      severity: 'error',
      message: 'Found the element `script` in image `face.svg`, expected a drawing that stands by itself.',
      hint: expect.stringContaining('plain SVG'),
    },
  ]);
});

test('so is an image of an overlay', async () => {
  const source = memorySource({
    'overlay.yaml': 'name: ours\n',
    ...card('A face: ![A face](face.svg)'),
    'steps/first/handouts/face.svg': svg('', 'onload="alert(1)"'),
  });
  const { value, diagnostics } = await loadOverlay(source, playbook);
  expect(value.resources).toEqual([]);
  expect(diagnostics.map((d) => `${d.rule} ${d.file}: ${d.message}`)).toEqual([
    `image-source ${cardFile}: Found the attribute \`onload\` of \`svg\` in image \`face.svg\`, expected a drawing that stands by itself.`,
  ]);
});
