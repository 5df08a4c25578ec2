/** An error as live Apps Script throws it: its name is "Exception", and the message carries no prefix. */

/** The language of a Google account. Google speaks it to whoever runs a script; only Drive's own errors stay English. */
export type Language = 'en' | 'ja';

interface LiveErrorOptions extends ErrorOptions {
  /** The sentence that a Japanese account sees, where it was seen; without it such an account gets the English one here. */
  readonly japanese?: string;
}

/** Whatever a service refuses; the script sees it with the name and the words that it would have at Google. */
export class LiveError extends Error {
  override name = 'Exception';
  readonly #japanese: string | undefined;

  /** @param message In English. */
  constructor(message: string, options: LiveErrorOptions = {}) {
    super(message, options);
    this.#japanese = options.japanese;
  }

  /** Puts an error into the words of an account; anything that is no error of a service stays as it is. */
  static in(language: Language, error: unknown): unknown {
    if (language === 'ja' && error instanceof LiveError && error.#japanese !== undefined) {
      error.message = error.#japanese;
    }
    return error;
  }
}

/** For a run that takes longer than Google lets it. */
export function timeExceeded(): LiveError {
  return new LiveError('Exceeded maximum execution time', { japanese: '起動時間の最大値を超えました' });
}
