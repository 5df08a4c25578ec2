/** What all that takes long on the page has to do: show that it has begun, and say why it failed. */

/** After this the browser has shown what was said: the script holds the page while it runs. */
export const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
