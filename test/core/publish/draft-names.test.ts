/** The names that files had while they were drafts. */
import { draftNames } from '../../../src/core/publish/draft-names';

it('are those with a word before the ending, but for what was made now', () => {
  expect(draftNames(['総務課.v2.pdf'], ['総務課.v2.pdf'])).toEqual([
    '総務課.v2_案.pdf',
    '総務課.v2_未確定_案.pdf',
    '総務課.v2_未確定.pdf',
  ]);
  expect(draftNames(['a.html', 'b.html'], ['a.html', 'a_案.html', 'b.html', 'b_未確定.html'])).toEqual([
    'a_未確定_案.html',
    'a_未確定.html',
    'b_案.html',
    'b_未確定_案.html',
  ]);
});

it('are none where nothing was made', () => {
  expect(draftNames([], ['a_案.html'])).toEqual([]);
});
