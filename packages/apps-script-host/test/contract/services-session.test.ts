/** Session, ScriptApp, Logger and console as live Apps Script. Tags as in the project's facts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from './open-host';

const manifest = JSON.parse(readFileSync(join(__dirname, '../../../../appsscript.json'), 'utf8')) as {
  oauthScopes: string[];
};

describe('Session', () => {
  it('names the person at work in a call, and nobody in a simple trigger', async () => {
    const host = await openHost({ user: { email: 'soumu@example.lg.jp' } });
    host.run(`
      var seen;
      function onOpen() { seen = Session.getActiveUser().getEmail(); }
      function onEdit() { seen = Session.getEffectiveUser().getEmail(); }
      function fromMenu() { return [seen, Session.getActiveUser().getEmail()]; }`);
    await host.call('onOpen');
    expect(await host.call('fromMenu')).toEqual(['', 'soumu@example.lg.jp']); // [D]
    host.run('seen = null');
    await host.edit('シート1', 'A1', 'x');
    expect(await host.call('fromMenu')).toEqual(['', 'soumu@example.lg.jp']); // [D]
  });

  it('gives an empty address when none is known', async () => {
    const { Session } = (await openHost()).globals;
    expect(Session.getActiveUser().getEmail()).toBe(''); // [D]
  });
});

describe('ScriptApp', () => {
  it('has been granted the scopes of the manifest, and needs nothing more', async () => {
    const { ScriptApp } = (await openHost()).globals;
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as {
      getAuthorizedScopes(): string[];
      getAuthorizationStatus(): unknown;
    };
    expect(info.getAuthorizedScopes()).toEqual(manifest.oauthScopes);
    expect(info.getAuthorizationStatus()).toBe(ScriptApp.AuthorizationStatus.NOT_REQUIRED);
    ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, manifest.oauthScopes);
  });

  it('refuses a scope that the manifest does not ask for', async () => {
    const { ScriptApp } = (await openHost()).globals;
    expect(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://mail.google.com/'])).toThrow(
      'https://mail.google.com/',
    );
  });

  it('says that it offers no triggers', async () => {
    const { ScriptApp } = (await openHost()).globals;
    expect(() => ScriptApp.newTrigger('check')).toThrow('「ScriptApp.newTrigger」');
  });
});

describe('Logger and console', () => {
  it('keep what is logged, in order, and print nothing', async () => {
    const host = await openHost();
    host.run(`Logger.log('%s件', 3); console.warn('課', { rows: 2 }); console.error(new Error('失敗'));`);
    expect(host.log.slice(0, 2)).toEqual([
      { level: 'log', message: '3件' },
      { level: 'warn', message: '課 {"rows":2}' },
    ]);
    expect(host.log[2]?.level).toBe('error');
    expect(host.log[2]?.message).toMatch(/^Error: 失敗\n {4}at Code\.js:1:/);
    expect(host.globals.Logger.getLog()).toBe('3件\n');
  });

  it('measure time by the host’s clock', async () => {
    const host = await openHost({ now: () => new Date(0) });
    host.run(`console.time('work'); Utilities.sleep(250); console.timeEnd('work')`);
    expect(host.log).toEqual([{ level: 'log', message: 'work: 250ms' }]);
  });
});
