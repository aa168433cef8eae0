/** Places of one kind that the layout marks with one key: the lines below a question, the cells of a table. */
export interface Field {
  /** `line`: text of one line. `room`: of several. `check`: a box to tick. `ring`: words to draw a ring around. */
  readonly kind: 'line' | 'room' | 'check' | 'ring';
  /** What the field of a place is called in the file; unique, and the same whenever the packet is made. */
  name(place: number): string;
  /** What a place is for, in words, for those who hear it. `total` is how many places there are. */
  words(place: number, total: number): string;
  /** Whether it is ticked from the beginning. */
  readonly done?: boolean;
  /** Whether places are counted over the whole packet, because only the layout knows where they are. */
  readonly running?: boolean;
}
