// Stands in for dist/content/index.d.ts, which the build makes, while the sources themselves are checked.
import type { Activity, Kind, Playbook, Question } from '../src/index.js';

export declare const titles: { kind: Kind; id: string; step: string; title: string }[];
export declare const activities: Omit<Activity, 'body'>[];
export declare const questions: Omit<Question, 'body'>[];
export declare const strings: Record<string, string>;
export declare const steps: { id: string; title: string }[];
export declare function getActivity<Id extends string>(
  id: Id,
): Promise<Omit<Playbook, 'activities'> & { activities: [Activity & { id: Id }] }>;
