/**
 * Characters that control a terminal or mislead a reader, by their Unicode properties, as a list misses the rare ones: controls, marks that
 * change the direction of text, characters without a glyph (joiners, fillers, tags, format controls), line and paragraph separators,
 * interlinear annotations, and unpaired surrogates. Variation selectors of emoji (U+FE0F and its neighbours) are left alone.
 * @see https://trojansource.codes/trojan-source.pdf
 */
const control = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\ufff9-\ufffb]|(?![\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu

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
