/** Maps offsets of a text to lines (1-based). Pass offsets in ascending order: line breaks are counted only once. */
export const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1
  let at = 0
  return (offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}
