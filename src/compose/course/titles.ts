import type { CourseItem, CourseModule } from './course.js';

/** What a platform takes for a title. */
export interface TitleRules {
  /** The most letters, in UTF-16 code units. Default: 255, since a longer one ends an import into Moodle half-way. */
  readonly most?: number;
  /** Whether pictographs are left out, for platforms that cannot store them. */
  readonly plain?: boolean;
}

/** Longest title anywhere. */
export const longestTitle = 255;

/** Modules whose titles fit: no longer than the rules say, none twice in the course, and no item twice in its module. */
export function withFitTitles(modules: readonly CourseModule[], rules: TitleRules): CourseModule[] {
  const fitModule = fitter(rules);
  return modules.map((module) => {
    const fitItem = fitter(rules);
    const items = module.items.map((item): CourseItem => ({ ...item, title: fitItem(item.title) }));
    return { ...module, title: fitModule(module.title), items };
  });
}

/** Makes titles fit that stand beside each other. */
function fitter({ most = longestTitle, plain = false }: TitleRules): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const clean = (plain ? withoutPictographs(title) : title).replace(/\s+/g, ' ').trim() || '…';
    let fit = cutAt(clean, most);
    for (let n = 2; taken.has(fit.toLowerCase()); n += 1) {
      const mark = ` (${n})`;
      fit = cutAt(clean, most - mark.length) + mark;
    }
    taken.add(fit.toLowerCase());
    return fit;
  };
}

/** “Activity: 🧭” is an activity, and no colon that leads to nothing. */
const withoutPictographs = (title: string) => {
  const left = title.replace(pictographs, '').trimEnd();
  return left === title ? title : left.replace(/[:：]$/u, '');
};

const pictographs = /\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}/gu;

/** A text of at most so many letters, cut between words where that leaves enough of it. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > most / 2 ? room.slice(0, space) : room;
  // Half of a character that two code units make is none, nor is a mark that ends a part of a sentence an end.
  return `${cut
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
    .replace(/[,;:·–-]$/u, '')
    .trimEnd()}…`;
}
