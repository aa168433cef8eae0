/** What drawing needs to know. */
export interface DrawingContext {
  strings: Readonly<Record<string, string>>;
  /** Whether letters in drawings are large, as the text around them is. */
  largePrint: boolean;
}
