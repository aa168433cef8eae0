import * as z from 'zod';
import { type CommonFields, commonShape, date, type Loaded, text } from './common.js';

/** The fields of an example, a real program that does this. */
export interface ExampleFields extends CommonFields {
  /** Name of the organization. */
  readonly organization: string;
  /** Its web address. */
  readonly url: string;
  /** Where it works. */
  readonly location: string;
  /** How recent the statements are: a year, month or day. */
  readonly asOf: string;
}

/** An example of the playbook. */
export interface Example extends ExampleFields, Loaded<'example'> {
  readonly id: string;
  /** Ids of the strategies that point to it; the reverse of `strategy.examples`. */
  readonly strategies: readonly string[];
}

export const exampleSchema: z.ZodType<ExampleFields> = z.strictObject({
  ...commonShape,
  organization: text(160),
  url: z.url({ protocol: /^https?$/, error: 'a web address that starts with `https://` or `http://`' }),
  location: text(240),
  asOf: date,
});
