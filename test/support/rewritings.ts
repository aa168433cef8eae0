import { baseFiles } from './base.js';
import { smallRecipe, smallRoster } from './batch.js';
import type { Rewriting } from './killed.js';

const small = ['--recipe', 'base.yaml'];
const common = { 'base.yaml': smallRecipe, 'schools.csv': smallRoster };
const own = Object.fromEntries(Object.entries(baseFiles()).map(([path, text]) => [`own/${path}`, text]));

/** What every writing command does when files of its own are there already and all of them change. */
export const rewritings: Readonly<Record<'packet' | 'batch' | 'studio' | 'each', Rewriting>> = {
  packet: {
    name: '`packet --audience all`',
    earlier: ['packet', ...small, '--audience', 'all', '--title', 'Old', '--out', 'out/packet.html'],
    later: ['packet', ...small, '--audience', 'all', '--title', 'New', '--out', 'out/packet.html'],
    files: common,
  },
  batch: {
    name: '`batch`',
    earlier: ['batch', 'schools.csv', ...small, '--jobs', '1', '--out', 'out', '--set', 'title=Old'],
    later: ['batch', 'schools.csv', ...small, '--jobs', '1', '--out', 'out', '--set', 'title=New'],
    files: common,
  },
  studio: {
    name: '`studio --out`',
    earlier: ['studio', '--out', 'site'],
    later: ['studio', '--out', 'site', '--content', 'own'],
    files: own,
  },
  each: {
    name: '`packet --each`',
    earlier: ['packet', ...small, '--each', '--format', 'md', '--out', 'out/'],
    later: [
      'packet',
      ...small,
      '--each',
      '--format',
      'md',
      '--out',
      'out/',
      '--set',
      'vocabulary.learner=["scholar","scholars"]',
    ],
    files: common,
  },
};
