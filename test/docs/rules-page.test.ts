import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../src/command-line/rules-page';
import { RULE_TEXTS } from '../../src/core/messages/findings';
import { RULE_GUIDE } from '../../src/core/messages/rule-guide';

describe('the page of the rules', () => {
  it('says what the rules say today', () => {
    expect(readFileSync(join(__dirname, '../../docs/rules.md'), 'utf8')).toBe(rulesPage());
  });

  it('gives every rule a name of its own, and a sentence for each thing', () => {
    const names = Object.values(RULE_TEXTS);
    expect(new Set(names).size).toBe(names.length);
    for (const { meaning, example, fix } of Object.values(RULE_GUIDE)) {
      expect([meaning, example, fix].every((text) => text.length > 3)).toBe(true);
    }
  });
});
