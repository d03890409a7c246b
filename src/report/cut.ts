/** Length in bytes of the text's UTF-8 form, which is what GitHub's limits count. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The longest start of a text that takes at most so many bytes, cut between characters. */
export const cutBytes = (text: string, maxBytes: number): string => {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= maxBytes) return text
  let end = Math.max(0, maxBytes)
  // 0b10xxxxxx continues a character that began before.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.subarray(0, end).toString('utf8')
}

/** Shortens to so many characters (code points), with an ellipsis as the last one. */
export const shorten = (text: string, max: number): string => {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
