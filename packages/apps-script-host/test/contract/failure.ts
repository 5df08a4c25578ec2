/** What a call threw, as a script could read it. */

/** The name and message of what `call` throws. @throws Error when it throws nothing. */
export function failure(call: () => unknown): { name: string; message: string } {
  try {
    call();
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
  throw new Error('The call threw nothing');
}
