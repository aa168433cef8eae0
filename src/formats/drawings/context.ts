/** What drawing needs to know. */
export interface DrawingContext {
  /** Whether letters in drawings are large, as the text around them is. */
  largePrint: boolean;
}
