/** When something is, in clock times as `HH:MM` that are empty without a beginning, and in words. */
export interface AgendaTime {
  start: string;
  end: string;
  minutes: number;
  /** “15:30–15:50”; empty without a beginning. */
  when: string;
  /** “20 min”. */
  length: string;
}

/** One numbered step inside an activity of the agenda. */
export interface AgendaStep extends AgendaTime {
  title: string;
}

/** Something to have ready, such as “Materials” or “To print”. What has an id can be linked to. */
export interface Need {
  label: string;
  items: { id: string; title: string }[];
  /** What stands between them. */
  between: string;
}

/** One line of the agenda. */
export interface AgendaRow extends AgendaTime {
  type: 'activity' | 'break';
  id: string;
  title: string;
  /** “15:30–15:50 (20 min)”, or only how long it takes. */
  time: string;
  /**
   * What to have ready. Materials come with how many, counted for the whole group when the recipe says how many people there
   * are, and are left out for participants. How many copies of a handout stands there too.
   */
  needs: Need[];
  /** The steps of the activity, on a run sheet. Empty when they do not add up to the minutes of the row, as for one meeting of several. */
  steps: AgendaStep[];
}

/** The agenda of one meeting. */
export interface AgendaSession {
  /** “Session 2”; empty when there is only one. */
  title: string;
  rows: AgendaRow[];
  /** How long it takes in all, in words. */
  total: string;
  /** Says by how much it is too long; empty when it fits. */
  warning: string;
}

/** A guiding question of the plan, with room to answer. */
export interface PlanQuestion {
  id: string;
  question: string;
  /** What it helps to settle, and for whom when that is not everybody: “Design · For schools”. */
  focus: string;
  /** Lines to write on, as a block `lines` has them. */
  lines: { count: number; alt: string };
}

/** The table for next steps, as a block `table` has it. */
export interface NextSteps {
  id: string;
  title: string;
  columns: string[];
  rows: number;
  /** Height of a row, in millimeters. */
  height: number;
}

/** Lines under a small heading of their own. */
export interface TitledLines {
  title: string;
  lines: string[];
}

/** One thing to bring, to print or to do before a session. */
export interface ChecklistItem {
  text: string;
  /** Titles of the activities it is for. */
  usedBy: { id: string; title: string }[];
}

/** One line of the contents. */
export interface ContentsLine {
  id: string;
  title: string;
  label: string;
  level: 1 | 2;
}

/** An activity on a card: enough to choose it by on the front, enough to run it by on the back. Plain texts. */
export interface ActivityCard {
  id: string;
  /** “Activity 1.2”. */
  label: string;
  title: string;
  /** The step it belongs to: “Step 1” and what that is called. */
  step: { label: string; title: string };
  summary: string;
  /** “For schools”; empty when it is for everybody who reads the packet. */
  only: string;
  /** Time, preparation, group size, place and devices. */
  facts: { key: string; label: string; value: string }[];
  /** “Name card (1 for each person)”. */
  materials: string[];
  /** The numbered steps of the activity, each with its minutes in words. */
  steps: { title: string; minutes: string }[];
  /** The first question of the debrief. */
  question: string;
  /** Says what the card has no room for; empty when it has room for all. */
  left: string;
}
