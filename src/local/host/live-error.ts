/** An error as live Apps Script throws it: its name is "Exception", and the message carries no prefix. */
export class LiveError extends Error {
  override name = 'Exception';
}
