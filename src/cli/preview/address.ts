import { type Page, pageKey } from './pages.js';

/** What the address of a page says beside which one it is. */
export interface Asked {
  /** Keys of the copies to show, with commas between them; null for the usual ones. */
  readonly copies: string | null;
  /** Whether what differs between audiences is marked. */
  readonly marks: boolean;
}

export const askedBy = (query: URLSearchParams): Asked => ({
  copies: query.get('copies'),
  marks: query.get('marks') !== 'no',
});

const queryOf = ({ copies, marks }: Asked, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams({
    ...(copies === null ? {} : { copies }),
    ...(marks ? {} : { marks: 'no' }),
    ...more,
  }).toString();
  return query && `?${query}`;
};

const pathOf = ({ kind, id }: Pick<Page, 'kind' | 'id'>): string =>
  pageKey(kind, id).split('/').map(encodeURIComponent).join('/');

type Addressed = Pick<Page, 'kind' | 'id'>;

export const listAddress = (asked: Asked): string => `/${queryOf(asked)}`;
export const pageAddress = (page: Addressed, asked: Asked): string => `/${pathOf(page)}${queryOf(asked)}`;

/** The address of one of the copies side by side: as a page for a frame, its colors, or its PDF. */
export const copyAddress = (
  what: 'copy' | 'look' | 'print',
  page: Addressed,
  key: string,
  asked: Asked,
  more: Readonly<Record<string, string>> = {},
): string => `/${what}/${pathOf(page)}${queryOf(asked, { copy: key, ...more })}`;
