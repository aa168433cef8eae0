export type { Excerpt, Range } from './search/excerpt.js';
export { type SearchOptions, type SearchResult, search } from './search/search.js';
export { type SearchIndex, searchIndex } from './search/search-index.js';
export type { Field } from './search/texts.js';
