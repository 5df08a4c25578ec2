/** Text on its way into and out of XML: entities, and the _xHHHH_ form in which Office writes what XML 1.0 forbids. */

/** What XML 1.0 cannot carry: control characters, half surrogate pairs and the two non-characters. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes element content. A carriage return must be encoded before (a parser would read it as a line feed). */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** Escapes a value that stands in double quotes; blanks other than the space survive a parser as references. */
export function escapeAttribute(text: string): string {
  return dropForbidden(text)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Leaves out what no XML document can hold, for places without the _xHHHH_ form. */
export function dropForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * Cell text in the form of ST_Xstring (ECMA-376 part 1, 22.9.2.19): forbidden characters and the carriage return as
 * _xHHHH_; text that already looks so gets its underscore escaped, or readers would turn it into a character.
 */
export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, hexForm)
    .replace(/\r/g, hexForm);
}

function hexForm(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The inverse of {@link encodeXstring}. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Text of a cell or a note as a file writes it, with a line feed for each line break: some programs write CR or CR LF. */
export const readText = (text: string): string => withLineFeeds(decodeXstring(text));

/** The text with a line feed for each line break, which is how cells break lines. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/** A `<t>` element with the text as a person typed it; the prefix ends in ':' or is empty. */
export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(encodeXstring(text))}</${prefix}t>`;
}
