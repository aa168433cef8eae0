export declare const programs: Record<
  | 'a list of all titles'
  | 'a finder of activities'
  | 'one activity, tailored and rendered'
  | 'the elements',
  { most: number; code: string }
>;
