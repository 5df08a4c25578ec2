/** PropertiesService, CacheService and LockService. */
import { type Fact, fact, mismatch, refusal, refused } from '../fact/fact';

/** The script's own store, empty before and after. */
function withProperties<T>(look: (properties: GoogleAppsScript.Properties.Properties) => T): T {
  const properties = PropertiesService.getUserProperties().deleteAllProperties();
  try {
    return look(properties);
  } finally {
    properties.deleteAllProperties();
  }
}

const cache = () => CacheService.getScriptCache();

export const STORE_FACTS: readonly Fact[] = [
  fact(
    'a property that is missing is null',
    'T',
    () => PropertiesService.getDocumentProperties().getProperty('どこにもない'),
    null,
  ),
  fact(
    'the stores of script and user are apart',
    'D',
    () =>
      withProperties((user) => {
        user.setProperty('事実', 'user');
        return PropertiesService.getScriptProperties().getProperty('事実');
      }),
    null,
  ),
  fact(
    'setProperties adds, or with true takes the place of all others',
    'D',
    () =>
      withProperties((properties) => {
        properties.setProperties({ a: '1', b: '2' }).setProperties({ c: '3' });
        const added = properties.getProperties();
        const keys = properties.setProperties({ d: '4' }, true).getKeys();
        return [added, keys, properties.deleteProperty('d').getKeys()];
      }),
    [{ a: '1', b: '2', c: '3' }, ['d'], []],
  ),
  fact(
    'a value has at most 9 KB',
    'D',
    () =>
      withProperties((properties) => {
        properties.setProperty('kana', 'あ'.repeat(3000));
        const answer = refusal(() => properties.setProperty('kana', 'あ'.repeat(4000)));
        return [answer, (properties.getProperty('kana') ?? '').length];
      }),
    [refused('Argument too large: value'), 3000],
  ),
  fact(
    'setProperty refuses null',
    'T',
    () => withProperties((properties) => refusal(() => properties.setProperty('key', null as never))),
    mismatch('String,null', 'PropertiesService.Properties.setProperty'),
  ),
  fact(
    'the cache gives null for what is missing, and from put and remove',
    'T',
    () => [
      cache().get('どこにもない'),
      cache().put('事実', 'value') as unknown,
      cache().get('事実'),
      cache().remove('事実') as unknown,
      cache().get('事実'),
    ],
    [null, null, 'value', null, null],
  ),
  fact(
    'the cache puts, gets and removes several at once',
    'D',
    () => {
      cache().putAll({ a: '1', b: '2', c: '3' });
      cache().removeAll(['b']);
      const found = cache().getAll(['a', 'b', 'c']);
      cache().removeAll(['a', 'c']);
      return found;
    },
    { a: '1', c: '3' },
  ),
  fact(
    'keys of the cache have at most 250 characters, values 100 KB',
    'D',
    () => {
      cache().put('k'.repeat(250), 'v'.repeat(100 * 1000), 10);
      return [
        refusal(() => cache().put('k'.repeat(251), 'v')),
        refusal(() => cache().put('k', 'v'.repeat(110 * 1024))),
      ];
    },
    [refused('Argument too large: key'), refused('Argument too large: value')],
  ),
  fact(
    'a free lock is given at once, and again to its holder',
    'T',
    () => {
      const lock = LockService.getUserLock();
      const taken = [lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
      lock.releaseLock();
      return [taken, lock.hasLock()];
    },
    [[true, true, true], false],
  ),
  fact(
    'a lock is refused to a negative time',
    'T',
    () => {
      const lock = LockService.getUserLock();
      return [lock.tryLock(-1), refusal(() => lock.waitLock(-100))];
    },
    [false, refused('Lock timeout: another process was holding the lock for too long.')],
  ),
];
