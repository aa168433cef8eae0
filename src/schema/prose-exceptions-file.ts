import * as z from 'zod';
import { slug, text, unique } from './common.js';

/** One entry of `prose-exceptions.yaml`: something `check --prose` would warn about, and why it stays. */
export interface ProseException {
  /** The rule it is an exception from. */
  readonly rule: 'prose-grade' | 'prose-inclusive' | 'prose-audience' | 'prose-usage';
  /** Ids of the resources; `playbook` and `glossary` stand for those two files. Required with `prose-grade`; left out with the other rules means everywhere. */
  readonly ids?: readonly string[];
  /** The words that may stay, each form by itself: `host` does not let `hosts` pass. Absent with `prose-grade`, required otherwise. */
  readonly words?: readonly string[];
  /** Why they stay. */
  readonly reason: string;
}

const some = <T extends z.ZodType>(of: T) => z.array(of).min(1).refine(unique, 'no value twice').optional();

export const proseExceptionsSchema: z.ZodType<ProseException[]> = z.array(
  z
    .strictObject({
      rule: z.enum(['prose-grade', 'prose-inclusive', 'prose-audience', 'prose-usage']),
      ids: some(slug),
      words: some(text(60)),
      reason: text(300),
    })
    .refine((e) => e.rule !== 'prose-grade' || (e.ids !== undefined && e.words === undefined), {
      error: '`ids` and no `words` with `prose-grade`',
    })
    .refine((e) => e.rule === 'prose-grade' || e.words !== undefined, {
      error: '`words` with `prose-inclusive`, `prose-audience` and `prose-usage`',
    }),
);
