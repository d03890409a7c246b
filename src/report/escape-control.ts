/**
 * Characters that control a terminal or mislead a reader: C0 and C1 controls, DEL, marks that change the direction of text, characters
 * without a glyph (joiners, fillers, tags, the supplementary variation selectors), line and paragraph separators, and unpaired surrogates.
 * Variation selectors of emoji (U+FE0F and its neighbours) are left alone.
 * @see https://trojansource.codes/trojan-source.pdf
 */
const control =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters to find
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

const visible = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Makes control characters visible (`\u{1b}`), so that a file name or text can be printed. Line breaks are escaped too. */
export const escapeControl = (text: string): string => text.replace(control, visible)

/** The same for multi-line text: line breaks and tabs are kept. */
export const escapeControlInLines = (text: string): string =>
  text.replace(/\r\n/g, '\n').replace(control, (character) => (character === '\n' || character === '\t' ? character : visible(character)))

/** One line of readable text: white space of any kind becomes single spaces, control characters become visible. */
export const oneLine = (text: string): string => escapeControl(text.replace(/\s+/g, ' ').trim())

const jsonEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')

/**
 * JSON in which control characters are escaped (`\u202e`), including those that JSON allows unescaped. A program that parses it gets the
 * exact value, and a person who reads it is not misled.
 *
 * @param indentation as for `JSON.stringify`
 */
export const safeJson = (value: unknown, indentation = 2): string =>
  JSON.stringify(value, null, indentation).replace(control, (character) => (character === '\n' ? character : jsonEscape(character)))
