/** Length in bytes of the text's UTF-8 form, which is what GitHub's limits count. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The longest prefix of a text that fits in this many bytes, cut between characters. */
export const cutBytes = (text: string, maxBytes: number): string => {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= maxBytes) return text
  let end = Math.max(0, maxBytes)
  // A byte 0b10xxxxxx continues a character.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.subarray(0, end).toString('utf8')
}

/** Shortens a text to this many characters (code points), the last one an ellipsis. */
export const shorten = (text: string, max: number): string => {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
