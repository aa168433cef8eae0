import type { PictureDesk } from './pictures.js';

/** What it takes to write a text for a learning platform. */
export interface SafeSetting extends PictureDesk {
  /** Level of the next heading, 2 to 6; that of a `###` in a text. */
  readonly level: number;
  readonly strings: Readonly<Record<string, string>>;
  /** The address of another resource; `undefined` leaves its words. */
  linkTo(id: string): string | undefined;
}
