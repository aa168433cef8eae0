import * as z from 'zod';
import { limits } from '../diagnostics/limits.js';
import { slug, text } from './common.js';

/** Schemas of the files that are not resources: `playbook.md`, `audiences.yaml`, `glossary.yaml` and `strings/<language>.yaml`. */

/** The fields of `playbook.md`. */
export interface PlaybookFileFields {
  /** The name of the playbook. */
  readonly title: string;
  /** The line under the name. */
  readonly subtitle: string;
  /** Version of the content, as in 1.2.0. */
  readonly version: string;
  /** BCP 47 tag of the language it is written in, such as `en`. */
  readonly language: string;
  /** Name of the licence of the words. */
  readonly license: string;
  /** Where the licence can be read. */
  readonly licenseUrl: string;
  /** What a copy must say about where it comes from. */
  readonly attribution: string;
  /** Step ids in their order; each is a folder in `steps/`. */
  readonly steps: readonly string[];
  /** Headings of sections that participants' copies leave out. */
  readonly facilitatorSections: readonly string[];
}

/** One audience in `audiences.yaml`. */
export interface AudienceFields {
  /** How it is named in print. */
  readonly label: string;
  /** One sentence that says who it is. */
  readonly summary: string;
  /** The LRMI `educationalRole` of those who use it. */
  readonly role: string;
  /** Whether its learners are in grade bands. Activities and handouts name theirs only where one of the readers has them. */
  readonly gradeBands: boolean;
  /** Its words: for each term `[singular, plural]`. */
  readonly vocabulary: Readonly<Record<string, readonly [string, string]>>;
}

/** One term in `audiences.yaml`. Its key is the singular variable. */
export interface TermFields {
  /** The plural variable, such as `learners`. Left out for a term without a plural. */
  readonly plural?: string;
  /** What the term stands for, for authors. */
  readonly about: string;
}

/** The fields of `audiences.yaml`. */
export interface AudiencesFileFields {
  /** The terms text may use, by their singular name. */
  readonly terms: Readonly<Record<string, TermFields>>;
  /** The words used for the general edition. */
  readonly general: Readonly<Record<string, readonly [string, string]>>;
  /** The audiences by id, in the order they are listed to readers. */
  readonly audiences: Readonly<Record<string, AudienceFields>>;
}

/** One term in `glossary.yaml`. */
export interface GlossaryFields {
  /** The id of the term. */
  readonly id: string;
  /** The term as printed. */
  readonly term: string;
  /** Other forms that count as a use of it. */
  readonly forms: readonly string[];
  /** One or two plain sentences. */
  readonly definition: string;
}

/** Fields with names of their own, but not too many of them. */
const atMost = <T extends z.ZodType<object>>(most: number, record: T) =>
  record.refine((fields) => Object.keys(fields).length <= most, `at most ${most} of them`);

const words = z.record(slug, z.tuple([text(60), text(60)], { error: 'two words: `[singular, plural]`' }));

export const playbookFileSchema: z.ZodType<PlaybookFileFields> = z.strictObject({
  title: text(80),
  subtitle: text(120),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.2.0"'),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as `en`'),
  license: text(80),
  licenseUrl: z.url({ protocol: /^https$/ }),
  attribution: text(300),
  steps: z.array(slug).min(1).max(limits.steps),
  facilitatorSections: z.array(text(80)).default([]),
});

export const audiencesFileSchema: z.ZodType<AudiencesFileFields> = z.strictObject({
  terms: atMost(limits.terms, z.record(slug, z.strictObject({ plural: slug.optional(), about: text(160) }))),
  general: words,
  audiences: atMost(
    limits.audiences,
    z.record(
      slug,
      z.strictObject({
        label: text(40),
        summary: text(200),
        role: text(60),
        gradeBands: z.boolean().default(false),
        vocabulary: words,
      }),
    ),
  ),
});

export const glossarySchema: z.ZodType<GlossaryFields[]> = z.array(
  z.strictObject({ id: slug, term: text(80), forms: z.array(text(80)).default([]), definition: text(500) }),
);

export const stringsSchema = z.record(z.string(), z.string());
