/** Starts hosts for the contract tests: the host as it ships, typed by its sources. */
import type * as Source from '../../src/node/create-host';

const hosts: Source.NodeHost[] = [];

/** A host that is disposed after the test. */
export async function openHost(options: Source.NodeHostOptions = {}): Promise<Source.NodeHost> {
  const host = await builtHost.createAppsScriptHost(options);
  hosts.push(host);
  return host;
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});
