/** PropertiesService, LockService and CacheService as live Apps Script. Tags as in the project's facts. */
import { openHost } from './open-host';

describe('PropertiesService', () => {
  it('keeps the stores of document, script and user apart', async () => {
    const { PropertiesService } = (await openHost()).globals;
    PropertiesService.getDocumentProperties().setProperty('where', 'document');
    PropertiesService.getScriptProperties().setProperty('where', 'script');
    expect(PropertiesService.getDocumentProperties().getProperty('where')).toBe('document');
    expect(PropertiesService.getScriptProperties().getProperty('where')).toBe('script');
    expect(PropertiesService.getUserProperties().getProperty('where')).toBeNull();
  });

  it('takes 9 KB as a value and refuses one byte more', async () => {
    const properties = (await openHost()).globals.PropertiesService.getDocumentProperties();
    properties.setProperty('kana', 'あ'.repeat(3072)); // [D] 9 KB, counted in UTF-8
    expect(() => properties.setProperty('kana', `${'あ'.repeat(3072)}a`)).toThrow(
      'Argument too large: value',
    );
    expect(properties.getProperty('kana')).toHaveLength(3072);
  });

  it('refuses what would make a store larger than 500 KB, and keeps the rest', async () => {
    const properties = (await openHost()).globals.PropertiesService.getDocumentProperties();
    for (let n = 0; n < 55; n++) properties.setProperty(`key${n}`, 'x'.repeat(9216));
    expect(() => properties.setProperty('key55', 'x'.repeat(9216))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.', // [P]
    );
    expect(properties.getKeys()).toHaveLength(55);
  });

  it('keeps document properties in the saved workbook, and no others', async () => {
    const first = await openHost();
    first.globals.PropertiesService.getDocumentProperties().setProperties({ run: '{"since":1}', 空: '' });
    first.globals.PropertiesService.getScriptProperties().setProperty('script', '1');
    const second = await openHost({ workbook: await first.save() });
    expect(second.globals.PropertiesService.getDocumentProperties().getProperties()).toEqual({
      run: '{"since":1}',
      空: '',
    });
    second.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
    const third = await openHost({ workbook: await second.save() });
    expect(third.globals.PropertiesService.getDocumentProperties().getKeys()).toEqual([]);
  });
});

describe('LockService', () => {
  it('is lost when the run ends', async () => {
    const host = await openHost();
    host.run('function take() { return LockService.getDocumentLock().tryLock(0); }');
    expect(await host.call('take')).toBe(true);
    expect(host.globals.LockService.getDocumentLock().hasLock()).toBe(false);
    expect(host.globals.LockService.getDocumentLock().tryLock(0)).toBe(true);
  });

  it('is refused to a run while another one holds it', async () => {
    const host = await openHost();
    host.run(`
      function take() { return LockService.getDocumentLock().tryLock(1000); }
      function wait() { LockService.getDocumentLock().waitLock(1000); }`);
    host.globals.LockService.getDocumentLock().tryLock(0);
    expect(await host.call('take')).toBe(false);
    await expect(host.call('wait')).rejects.toThrow(
      'Lock timeout: another process was holding the lock for too long.', // [P]
    );
    host.globals.LockService.getDocumentLock().releaseLock();
    expect(await host.call('take')).toBe(true);
  });

  it('does not mix up the locks of document, script and user', async () => {
    const host = await openHost();
    host.run('function take() { return LockService.getUserLock().tryLock(0); }');
    host.globals.LockService.getDocumentLock().tryLock(0);
    expect(await host.call('take')).toBe(true);
  });
});

describe('CacheService', () => {
  it('forgets after the given seconds of the host’s clock, ten minutes by default', async () => {
    let time = Date.UTC(2018, 3, 1);
    const cache = (await openHost({ now: () => new Date(time) })).globals.CacheService.getScriptCache();
    cache.put('short', 'a', 5);
    cache.put('default', 'b'); // [D] 600 s
    time += 5_000;
    expect(cache.getAll(['short', 'default'])).toEqual({ default: 'b' }); // [T] expired is null
    time += 595_000;
    expect(cache.get('default')).toBeNull();
  });

  it('takes keys of 250 characters and values of 100 KB, no more', async () => {
    const cache = (await openHost()).globals.CacheService.getScriptCache();
    cache.put('k'.repeat(250), 'v'.repeat(102_400)); // [D]
    expect(cache.get('k'.repeat(250))).toHaveLength(102_400);
    expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'v'.repeat(102_401))).toThrow('Argument too large: value');
  });

  it('keeps the 900 items that expire last when it gets more than 1,000', async () => {
    const cache = (await openHost()).globals.CacheService.getScriptCache();
    cache.put('soon', 'x', 60);
    for (let n = 0; n < 1000; n++) cache.put(`k${n}`, 'x', 1000 + n); // [D]
    expect(cache.get('soon')).toBeNull();
    expect(cache.get('k99')).toBeNull();
    expect(cache.get('k100')).toBe('x');
  });
});
