/** HtmlService, Session, ScriptApp and enumerations. */
import { type Fact, fact, REFUSED, refusal, refused } from '../fact/fact';

export const PAGE_FACTS: readonly Fact[] = [
  fact(
    'a page has no title at first, and escapes what is not trusted',
    'T',
    () => {
      const output = HtmlService.createHtmlOutput('<b>');
      return [output.getTitle(), output.append('<i>').appendUntrusted('<a href="x">&').getContent()];
    },
    ['', '<b><i>&lt;a href=&quot;x&quot;&gt;&amp;'],
  ),
  fact('a script has no user agent', 'T', () => HtmlService.getUserAgent(), null),
  fact(
    'a page that is missing is refused',
    'P',
    () => refusal(() => HtmlService.createHtmlOutputFromFile('どこにもない')),
    refused('No HTML file named どこにもない was found.'),
  ),
  fact(
    'the sidebar takes a page and no text',
    'T',
    () => refusal(() => SpreadsheetApp.getUi().showSidebar('<p>' as never)),
    refused("The parameters (String) don't match the method signature for Ui.showSidebar."),
  ),
  fact(
    'an enumeration prints and is written to JSON by its name',
    'D',
    () => [`${ScriptApp.AuthMode.LIMITED}`, JSON.stringify({ mode: ScriptApp.AuthMode.LIMITED })],
    ['LIMITED', '{"mode":"LIMITED"}'],
  ),
  fact(
    'values of an enumeration are the same object each time, and know their place',
    'D',
    () => {
      const { WrapStrategy } = SpreadsheetApp;
      const { WRAP } = WrapStrategy as unknown as { WRAP: { ordinal(): number; name(): string } };
      return [WrapStrategy.WRAP === SpreadsheetApp.WrapStrategy.WRAP, WRAP.name(), WRAP.ordinal()];
    },
    [true, 'WRAP', 0],
  ),
  fact(
    'nothing is left to authorize',
    'D',
    () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;
    },
    true,
  ),
  fact('the script’s zone is that of its manifest', 'D', () => Session.getScriptTimeZone(), 'Asia/Tokyo'),
  fact(
    'the person at work is told by an address',
    'D',
    () => Session.getEffectiveUser().getEmail().includes('@'),
    true,
  ),
  fact(
    'the world of a script has no timers and no browser',
    'D',
    () => [typeof globalNamed('setTimeout'), typeof globalNamed('fetch'), typeof globalNamed('document')],
    ['undefined', 'undefined', 'undefined'],
  ),
  fact(
    'toast takes a text, a title and seconds',
    'T',
    ({ book }) => refusal(() => book.toast('a', 'b', 'c' as never)),
    REFUSED,
  ),
];

/** A global by its name. */
const globalNamed = (name: string): unknown => (globalThis as Record<string, unknown>)[name];
