/** What drawing a block needs to know. */
export interface BlockContext {
  strings: Readonly<Record<string, string>>;
  /** The printed name of an audience. */
  audienceLabel: (id: string) => string;
  /** Distance of lines to write on, in millimeters. */
  lineHeight: number;
  /** Whether letters in drawings are large, as the text around them is. */
  largePrint: boolean;
}
