export declare const programs: Record<
  | 'a list of all titles'
  | 'a finder of activities'
  | 'one activity, tailored and rendered'
  | 'the elements'
  | 'an element with one activity',
  { most: number; now?: number; code: string }
>;
