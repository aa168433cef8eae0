import type { Playbook } from '../schema/playbook.js';

/** The first line of every module. The program knows its own files by it, and what is quoted in it stays on its line. */
export const moduleHead = ({ info }: Playbook): string =>
  `// Made by networks-playbook. Words: ${info.license.replace(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ')}.\n`;
