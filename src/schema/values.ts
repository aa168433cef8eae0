/** The closed lists of values that fields, recipes and the command line share. No zod here: the browser entries import it. */

/** How a finding was found out, from the design that says most about causes to the one that says least. */
export const strengths = [
  'experimental',
  'quasi-experimental',
  'correlational',
  'descriptive',
  'theory',
] as const;
export type Strength = (typeof strengths)[number];

/** How much time and money a strategy takes. */
export const efforts = ['low', 'medium', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** What a guiding question helps to settle. */
export const focuses = ['design', 'measurement'] as const;

/** Who answers a guiding question. */
export const askedOf = ['leaders', 'educators', 'learners', 'families', 'partners'] as const;

/** How people work together in an activity. */
export const groupings = ['solo', 'pairs', 'small-groups', 'whole-group'] as const;
export type Grouping = (typeof groupings)[number];

/** Where an activity can be done: in one room, on screens, in both at once, or each in their own time. */
export const settings = ['in-person', 'virtual', 'hybrid', 'asynchronous'] as const;
export type Setting = (typeof settings)[number];

/** The school years that an activity suits. */
export const gradeBands = ['elementary', 'middle', 'high'] as const;

/** Who needs a device for an activity. */
export const deviceNeeds = ['none', 'facilitator', 'shared', 'individual'] as const;
export type DeviceNeed = (typeof deviceNeeds)[number];

/** Who takes part in an activity. */
export const participants = ['learners', 'families', 'staff', 'partners', 'alumni'] as const;

/** Whether a handout is read or written on. */
export const forms = ['read', 'write', 'letter'] as const;
export type Form = (typeof forms)[number];

/** Whose hands a handout goes into. */
export const readers = ['learner', 'facilitator', 'family'] as const;
export type Reader = (typeof readers)[number];

/** Whether a platform may collect a handout that was written on. */
export const collecting = ['private', 'may-share'] as const;
export type Collecting = (typeof collecting)[number];

/** What about a network can be measured: how many people, how good the ties, how it is built, whether it can be used. */
export const dimensions = ['quantity', 'quality', 'structure', 'mobilization'] as const;

/** What an example or a tool costs. */
export const costs = ['free', 'low', 'paid', 'unknown'] as const;
export type Cost = (typeof costs)[number];
