import type { Element } from 'hast';
import { h } from '../../../compose/nodes.js';

/** Holds a place open so many millimeters high; styles in attributes are not allowed everywhere. */
export const strut = (height: number): Element =>
  h('svg', {
    className: ['pb-strut'],
    ariaHidden: 'true',
    width: '1',
    height: `${height}mm`,
    xmlns: 'http://www.w3.org/2000/svg',
  });
