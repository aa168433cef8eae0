// Stands in for dist/content/index.d.ts, which the build makes, while the sources themselves are checked.
import type { Activity, Kind, Playbook, Question } from '../src/index.js';

export declare const titles: readonly {
  readonly kind: Kind;
  readonly id: string;
  readonly step: string;
  readonly title: string;
}[];
export declare const activities: readonly Omit<Activity, 'body'>[];
export declare const questions: readonly Omit<Question, 'body'>[];
export declare const strings: Readonly<Record<string, string>>;
export declare const steps: readonly { readonly id: string; readonly title: string }[];
export declare function getActivity<Id extends string>(
  id: Id,
): Promise<Omit<Playbook, 'activities'> & { readonly activities: readonly [Activity & { readonly id: Id }] }>;
