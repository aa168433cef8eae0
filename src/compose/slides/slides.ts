import type { Brand } from '../packet.js';

/** The parts of an activity in their minutes, and which of them it is now: `at` counts from 0, and is -1 before the first. */
export interface SlideBar {
  readonly minutes: readonly number[];
  readonly at: number;
  /** What the bar says to those who do not see it. */
  readonly alt: string;
}

/**
 * One slide, as it is said. `opening` and `close` stand at both ends of an activity or a session, `list` has lines to read,
 * `questions` some to talk about, `said` words to speak, and `part` is a part of an activity with its minutes.
 */
export interface Slide {
  readonly type: 'opening' | 'list' | 'questions' | 'said' | 'part' | 'close';
  /** The place of its step in the playbook, from 1; 0 for what belongs to none. */
  readonly step: number;
  readonly title: string;
  /** A few words beside the title: “Step 1 · Take stock”, “4 min”. */
  readonly label: string;
  /** What stands on the wall, each a paragraph. */
  readonly lines: readonly string[];
  /** How long it takes: the number, and the words for it. Absent where it does not say. */
  readonly minutes?: { readonly count: number; readonly unit: string };
  readonly bar?: SlideBar;
  /** What is for the facilitator alone, each a paragraph. */
  readonly notes: readonly string[];
}

/** Slides that belong together: an activity, or what opens and closes a session. */
export interface SlideGroup {
  readonly title: string;
  readonly slides: readonly Slide[];
}

/** What is shown on the wall while people do something together. Plain JSON; every writer of slides is a walk over it. */
export interface Slides {
  /** What made it. Files that carry it may be replaced by a newer copy unasked. */
  readonly generator: 'networks-playbook';
  /** What names it, a UUID as a URN: the same for the same playbook, version, recipe and overlays. */
  readonly identifier: string;
  readonly title: string;
  /** Who they are from; empty when nobody is named. */
  readonly organization: string;
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly brand: Brand;
  /** Whether the paper and the wall have no colors. */
  readonly grayscale: boolean;
  /** The line at the foot of slides. */
  readonly footer: string;
  readonly groups: readonly SlideGroup[];
}
