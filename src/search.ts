export type { Excerpt, Range as Mark } from './search/excerpt.js';
export { type SearchOptions, type SearchResult, search } from './search/search.js';
export { type SearchIndex, searchIndex } from './search/search-index.js';
export type { Field as SearchField } from './search/texts.js';
