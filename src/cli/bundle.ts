import type { Command } from './command.js';
import { packet } from './packet/command.js';
import { modeFlags } from './packet/modes.js';

const left = new Set([...Object.keys(modeFlags), 'format', 'edition']);

/** `bundle`: everything for a series of sessions, in one archive. It takes the flags of `packet` that say what is in one. */
export const bundleCommand: Command = {
  usage: 'networks-playbook bundle [--recipe FILE] --out FILE.zip …',
  example:
    'networks-playbook bundle --recipe after-school-8-sessions --start 15:30 --dates 2026-09-03 --out bundle.zip',
  flags: Object.fromEntries(Object.entries(packet.flags).filter(([name]) => !left.has(name))),
  operands: 0,
  run: (given, operands) => packet.run({ ...given, format: 'zip' }, operands),
};
