import type { Brand } from '../../compose/packet.js';
import type { Font } from '../../schema/recipe.js';
import { xml } from '../xml.js';

/** Typefaces that are there on nearly every computer: a presentation brings none along. */
const typefaces: Readonly<Record<Font, string>> = { sans: 'Arial', serif: 'Georgia', humanist: 'Verdana' };

/** What is said aloud has a face of its own. */
export const saidFace = 'Georgia';

export const ink = '#1b1f22';
export const soft = '#4d5358';

export const drawingNs = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The colors and typefaces that people find in the menus of the program they change the slides with. */
export function themeXml(
  { primary, accent, fill, tint, font, typeface }: Brand,
  accents: readonly string[],
): string {
  const color = (name: string, value: string) =>
    xml(`a:${name}`, {}, xml('a:srgbClr', { val: value.slice(1).toUpperCase() }));
  const face = typeface ?? typefaces[font];
  const faces = (name: string) =>
    xml(
      name,
      {},
      xml('a:latin', { typeface: face }),
      xml('a:ea', { typeface: '' }),
      xml('a:cs', { typeface: '' }),
    );
  const six = [fill, ...accents, accent, primary].slice(0, 6);
  while (six.length < 6) six.push(accent);
  return xml(
    'a:theme',
    { 'xmlns:a': drawingNs, name: 'networks-playbook' },
    xml(
      'a:themeElements',
      {},
      xml(
        'a:clrScheme',
        { name: 'networks-playbook' },
        color('dk1', ink),
        color('lt1', '#ffffff'),
        color('dk2', primary),
        color('lt2', tint),
        ...six.map((value, i) => color(`accent${i + 1}`, value)),
        color('hlink', primary),
        color('folHlink', accent),
      ),
      xml('a:fontScheme', { name: 'networks-playbook' }, faces('a:majorFont'), faces('a:minorFont')),
      formats,
    ),
  );
}

/** A theme must name three of each; ours are plain. */
const formats = (() => {
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [9525, 19050, 28575]
    .map(
      (width) =>
        `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`,
    )
    .join('');
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  return `<a:fmtScheme name="networks-playbook"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
})();
