export declare const programs: Record<
  | 'a list of all titles'
  | 'a finder of activities'
  | 'a search box over the texts of all activities'
  | 'one activity, tailored and rendered'
  | 'the elements'
  | 'an element with one activity',
  { most: number; now?: number; code: string }
>;
