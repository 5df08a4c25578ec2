/** Runs the script's sources themselves, and not the built script, over the services of the built host. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';

const { createAppsScriptHost } = builtHost;

/** The services become globals, as they are at Google. To be disposed of after each test. */
export async function openServices(now: () => Date, email = 'soumu@example.lg.jp'): Promise<NodeHost> {
  const host = await createAppsScriptHost({ user: { email }, now });
  Object.assign(globalThis, host.globals, { console });
  return host;
}
