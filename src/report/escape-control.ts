/**
 * Characters that steer a terminal or a reader's eye instead of being read: C0 and C1 controls, DEL, marks that turn the direction of text,
 * invisible joiners and tags, line and paragraph separators, and halves of surrogate pairs.
 */
const control =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

const visible = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** Makes control characters visible (`\u{1b}`), so that a file's name or text can be printed. A line break counts as one. */
export const escapeControl = (text: string): string => text.replace(control, visible)

/** One line of readable text: white space of any kind becomes single spaces, control characters become visible. */
export const oneLine = (text: string): string => escapeControl(text.replace(/\s+/g, ' ').trim())
