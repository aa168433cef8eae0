import type { Kind } from '../schema/kinds.js';

/** Why a resource was left out. */
export type RemovalReason = 'overlay' | 'step' | 'edition' | 'audience' | 'exclude' | 'select' | 'unused';

/** One resource that tailoring left out. */
export interface Removal {
  id: string;
  kind: Kind;
  step: string;
  title: string;
  reason: RemovalReason;
  /** The reason in a few words: “60 minutes is more than 20”. */
  detail: string;
}

/** A link that became plain text because what it led to was left out. */
export interface LostLink {
  /** Id of the resource the link stands in. */
  from: string;
  /** Id of the resource it led to. */
  to: string;
}

/** A variable nobody has set: neither the recipe nor the audience. */
export interface DefaultedVariable {
  name: string;
  /** What was printed. */
  value: string;
}

/** A step that lost all its resources of one kind to the selection. */
export interface EmptiedStep {
  step: string;
  kind: Kind;
}

/** A change an overlay made. */
export interface OverlayChange {
  overlay: string;
  /** “Replaced section `Prepare` of `relationship-map`”. */
  what: string;
}

/** A change the recipe itself makes: another title, a hidden section, a note. */
export interface RecipeEdit {
  /** The field of the recipe that asks for it. */
  field: 'titles' | 'hide' | 'notes';
  /** Id of the resource. */
  at: string;
  /** Heading of the section, when it is about one. */
  section?: string;
  /** “Note in section `Prepare` of `relationship-map`”. */
  what: string;
  /** Why it is not in this copy; absent when it is. */
  unused?: string;
}

/** What tailoring did, for people to read and programs to check. */
export interface Report {
  removed: Removal[];
  links: LostLink[];
  defaults: DefaultedVariable[];
  emptied: EmptiedStep[];
  changes: OverlayChange[];
  /** In the order of the recipe: titles, hidden sections, notes. */
  edits: RecipeEdit[];
}

/** The report as text, one line for each thing. */
export function formatReport(report: Report): string {
  const made = report.edits.filter((e) => e.unused === undefined);
  const unused = report.edits.filter((e) => e.unused !== undefined);
  const lines = [
    ...heading('Left out', report.removed, (r) => `${r.kind} ${r.id}: ${r.detail}`),
    ...heading('Links that lost their target', report.links, (l) => `in ${l.from}: to ${l.to}`),
    ...heading('Variables nobody set', report.defaults, (d) => `{{${d.name}}} prints “${d.value}”`),
    ...heading('Steps the selection emptied', report.emptied, (e) => `${e.step}: no ${e.kind} left`),
    ...heading('Changes by overlays', report.changes, (c) => `${c.overlay}: ${c.what}`),
    ...heading('Changes by the recipe', made, (e) => e.what),
    ...heading('Changes by the recipe that are not in this copy', unused, (e) => `${e.what}: ${e.unused}`),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'Nothing was left out or changed.\n';
}

function heading<T>(title: string, list: readonly T[], line: (entry: T) => string): string[] {
  return list.length === 0 ? [] : [`${title} (${list.length})`, ...list.map((entry) => `  ${line(entry)}`)];
}
