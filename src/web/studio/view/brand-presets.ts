/** Colors to begin with. Every pair is checked for contrast by a test; undefined is the color of the house. */
export const brandPresets: readonly { name: string; primary?: string; accent?: string }[] = [
  { name: 'Teal', primary: undefined, accent: undefined },
  { name: 'Navy', primary: '#1d3461', accent: '#a5402d' },
  { name: 'Forest', primary: '#24523b', accent: '#8a4a0f' },
  { name: 'Maroon', primary: '#6b1d2e', accent: '#245a78' },
  { name: 'Purple', primary: '#4a2c6d', accent: '#8f4a00' },
  { name: 'Slate', primary: '#36454f', accent: '#96411c' },
];
