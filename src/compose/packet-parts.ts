/** When something is, in clock times as `HH:MM` that are empty without a beginning, and in words. */
export interface AgendaTime {
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  /** “3:30–3:50 PM” or “15:30–15:50”; empty without a beginning. */
  readonly when: string;
  /** “20 min”. */
  readonly length: string;
}

/** The step something belongs to: its number gives it a hue and a glyph. */
export interface EntryStep {
  readonly id: string;
  /** Its place in this copy, from 1. */
  readonly number: number;
  /** Its place in the whole playbook, from 1: its color and its glyph follow from it. */
  readonly place: number;
  /** Its short title. */
  readonly name: string;
}

/** One numbered step inside an activity of the agenda. */
export interface AgendaStep extends AgendaTime {
  readonly title: string;
}

/** Something to have ready, such as “Materials” or “To print”. What has an id can be linked to. */
export interface Need {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** What stands between them. */
  readonly between: string;
}

/** One line of the agenda. */
export interface AgendaRow extends AgendaTime {
  readonly type: 'activity' | 'break';
  readonly id: string;
  readonly title: string;
  /** “Activity 1.2”; only where a packet is composed by session. */
  readonly label?: string;
  readonly step?: EntryStep;
  /** “15:30–15:50 (20 min)”, or only how long it takes. */
  readonly time: string;
  /**
   * What to have ready. Materials come with how many, counted for the whole group when the recipe says how many people there
   * are, and are left out for participants. How many copies of a handout stands there too.
   */
  readonly needs: readonly Need[];
  /** The steps of the activity, on a run sheet. Empty when they do not add up to the minutes of the row, as for one meeting of several. */
  readonly steps: readonly AgendaStep[];
}

/** The agenda of one meeting. */
export interface AgendaSession {
  /** “Session 2”, or “Session 2 · Thursday, September 3, 2026” where the recipe has days; empty when there is neither. */
  readonly title: string;
  readonly rows: readonly AgendaRow[];
  /** How long it takes in all, in words; empty where a session says so above. */
  readonly total: string;
  /** Says by how much it is too long; empty when it fits. */
  readonly warning: string;
}

/** A step on a poster. Plain texts. */
interface PosterBand {
  readonly id: string;
  /** Its place in this copy, from 1. */
  readonly number: number;
  /** Its place in the whole playbook, from 1: its color and its glyph follow from it. */
  readonly place: number;
  readonly title: string;
  /** What it is about; empty in participants' copies. */
  readonly summary: string;
}

/** The steps on one page. */
export interface PosterSheet {
  readonly subtitle: string;
  /** On tabloid paper in the place of letter, on A3 in the place of A4. */
  readonly wall: boolean;
  readonly bands: readonly PosterBand[];
  /** Organization, title and license. */
  readonly foot: string;
}

/** A guiding question of the plan, with room to answer. */
export interface PlanQuestion {
  readonly id: string;
  readonly question: string;
  /** What it helps to settle, and for whom when that is not everybody: “Design · For schools”. */
  readonly focus: string;
  /** Lines to write on, as a block `lines` has them. */
  readonly lines: { readonly count: number; readonly alt: string };
}

/** The table for next steps, as a block `table` has it. */
export interface NextSteps {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Height of a row, in millimeters. */
  readonly height: number;
}

/** Lines under a small heading of their own. */
export interface TitledLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One thing to bring, to print or to do before a session. */
export interface ChecklistItem {
  /** Id of the handout to print; empty for other things. */
  readonly id: string;
  readonly text: string;
  /** How many, or how long: “16”, “1 for each person”, “10 min”. May be empty. */
  readonly amount: string;
  /** Titles of the activities it is for. */
  readonly usedBy: readonly { readonly id: string; readonly title: string }[];
}

/** One line of the contents. */
export interface ContentsLine {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly level: 1 | 2;
}

/** An activity on a card: enough to choose it by on the front, enough to run it by on the back. Plain texts. */
export interface ActivityCard {
  readonly id: string;
  /** “Activity 1.2”. */
  readonly label: string;
  readonly title: string;
  /** The step it belongs to: “Step 1” and what that is called, and its place in the whole playbook, which its color and its glyph follow from; 0 without one. */
  readonly step: { readonly label: string; readonly title: string; readonly place: number };
  /** “For staff”, where no learners take part; else empty. */
  readonly who: string;
  readonly summary: string;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  readonly only: string;
  /** Time, preparation, group size, place and devices. */
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** “Name card (1 for each person)”. */
  readonly materials: readonly string[];
  /** The numbered steps of the activity, each with its minutes in words. */
  readonly steps: readonly { readonly title: string; readonly minutes: string }[];
  /** The minutes of the steps at their most, to be drawn to scale. Empty where steps are left out, or there is only one. */
  readonly bar: readonly number[];
  /** The first question of the debrief. */
  readonly question: string;
  /** What is said aloud first, where there is room for it. */
  readonly said: string;
  /** Says what the card has no room for; empty when it has room for all, or lacks only what is said first. */
  readonly left: string;
  /** All that the card has no room for, each in a few words. */
  readonly omitted: readonly string[];
}
