/** An error as live Apps Script throws it: its name is "Exception", and the message carries no prefix. */
export class LiveError extends Error {
  override name = 'Exception';
}

/** For a run that takes longer than Google lets it. */
export function timeExceeded(): LiveError {
  return new LiveError('Exceeded maximum execution time');
}
