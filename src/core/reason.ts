/** The words of whatever was thrown; service errors are no Error of this realm on every host. */
export function reasonOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
