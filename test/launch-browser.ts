/** The browser of the tests: the one inside an npm package on Linux, an installed Chrome or Edge elsewhere. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

// The package does not export its package.json.
const PACKAGE = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };

const CHANNELS = ['chrome', 'msedge'] as const;

/** Only what never comes shall fail by time: on a busy computer something may take a minute that takes a second elsewhere. */
const LONGEST_WAIT = 90_000;

/** To be closed by who calls it. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launched();
  browser.on('context', (context) => context.setDefaultTimeout(LONGEST_WAIT));
  return browser;
}

async function launched(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({
      executablePath: await unpackedBrowser(),
      args: ['--no-sandbox', '--disable-gpu'],
      // Without a locale Chromium calls every file with a Japanese name "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  }
  for (const channel of CHANNELS) {
    const browser = await chromium.launch({ channel }).catch(() => null);
    if (browser) return browser;
  }
  throw new Error('These tests need an installed Chrome or Edge.');
}

/**
 * The package unpacks itself into the temporary folder, and would silently run what another version left there; several
 * test workers may begin at once. So each version has a folder, which appears when it is whole.
 */
async function unpackedBrowser(): Promise<string> {
  const folder = join(tmpdir(), `jiko-hyoka-chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) {
    const unpacking = await mkdtemp(`${folder}-`);
    // In a process of its own: jest gives tests a copy of the environment, which os.tmpdir() does not see.
    await promisify(execFile)(process.execPath, ['-e', UNPACK], {
      cwd: __dirname,
      env: { ...process.env, TMPDIR: unpacking },
    });
    // Another worker may have been first.
    await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true, force: true }));
  }
  return join(folder, 'chromium');
}

const UNPACK = "require('@sparticuz/chromium').executablePath()";
