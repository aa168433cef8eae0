import { allResources, fillWords } from '../../index.js';
import { groupBy, type Page } from './pages.js';

/** What a page is called, and what is said of it in a sentence. */
export interface PageWords {
  readonly title: string;
  readonly summary: string;
}

/** The words of pages as the general edition has them. One that was never read is called by its id. */
export function pageWords(pages: readonly Page[]): (page: Page) => PageWords {
  const words = new Map<Page, PageWords>();
  for (const [from, group] of groupBy(pages, (page) => page.from)) {
    if (!from) continue;
    const ids = new Set(group.map((p) => p.id));
    const resources = allResources(from).filter((r) => ids.has(r.id));
    const named = new Map(fillWords(resources, from).map((r) => [r.id, r]));
    for (const page of group) {
      const recipe = page.kind === 'packet' ? from.recipes.find((r) => r.id === page.id)?.recipe : undefined;
      const title = page.kind === 'packet' ? recipe?.title : named.get(page.id)?.title;
      const summary = page.kind === 'packet' ? '' : (named.get(page.id)?.summary ?? '');
      if (typeof title === 'string') words.set(page, { title, summary });
    }
  }
  return (page) => words.get(page) ?? { title: page.id, summary: '' };
}

/** What one page is called. */
export const titleOf = (page: Page): string => pageWords([page])(page).title;
