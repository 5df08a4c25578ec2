/** Runs the script's sources themselves, and not the built script, over the services of the built host. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';

const { createAppsScriptHost } = builtHost;

/** The services become globals, as they are at Google. To be disposed of after each test. */
export async function openServices(now: () => Date, email = 'soumu@example.lg.jp'): Promise<NodeHost> {
  const host = await createAppsScriptHost({ user: { email }, now });
  Object.assign(globalThis, host.globals, { console });
  return host;
}

/** Services of which one call fails in these words: the n-th after `host.calls.reset()`. */
export async function openFailing(
  failWith: string,
  options: { readonly failAt?: number; readonly failAfter?: boolean; readonly now?: () => Date } = {},
): Promise<NodeHost> {
  const { failAt = 1 } = options;
  const host = await createAppsScriptHost({
    ...options,
    user: { email: 'soumu@example.lg.jp' },
    failAt,
    failWith,
  });
  Object.assign(globalThis, host.globals, { console });
  const properties = PropertiesService.getDocumentProperties();
  // The first time that the count is reached is spent here, so that a test can prepare what it needs.
  for (let call = 1; call < failAt; call += 1) properties.getProperties();
  expect(() => properties.getProperties()).toThrow(failWith);
  return host;
}
