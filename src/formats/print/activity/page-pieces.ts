import type { SignName } from '../../../art/signs.js';
import type { Block, Inline, PrintFact } from '../print-model.js';

/** One thing on the page of an activity. The layout in `templates/pdf/activity.typ` and the Word document have a function for each. */
export type PagePiece =
  /** What it is, in one sentence. */
  | { p: 'lede'; c: readonly Inline[] }
  /** Time, people, place and the like, each with a sign. */
  | { p: 'glance'; facts: readonly (PrintFact & { sign: SignName })[] }
  /** Things to tick off. */
  | { p: 'ready'; title: string; lines: readonly (readonly Inline[])[] }
  /** What people will be able to do, and other facts that are lists. */
  | { p: 'goals'; title: string; lines: readonly (readonly Inline[])[] }
  /** Other facts, in a row. */
  | { p: 'also'; facts: readonly PrintFact[] }
  | { p: 'section'; look: SectionLook; sign: SignName | ''; title: string; only: string; c: readonly Block[] }
  /** The head of the run: its title, and its minutes to scale. */
  | {
      p: 'run';
      title: string;
      only: string;
      bar: readonly { number: number; minutes: number; words: string }[];
      c: readonly Block[];
    }
  /** `runIn`: its title begins its text, instead of standing above it. */
  | { p: 'step'; number: number; title: string; minutes: string; runIn: boolean; c: readonly Block[] }
  /** What is said after the steps. */
  | { p: 'after'; c: readonly Block[] }
  | { p: 'small'; text: string }
  /** Lines that fill what is left of a page. */
  | { p: 'notes'; count: number };

/** How a section looks: in the margin, in the text, in a frame before the run, or on a tint. */
export type SectionLook = 'side' | 'plain' | 'tinted';
