/** The line (1-based) of an offset of a text. Offsets must be asked for in ascending order: line breaks are counted once. */
export const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1
  let at = 0
  return (offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}
