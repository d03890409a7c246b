import { oneLine } from './escape-control.ts'

/**
 * Breaks prose into lines of at most `width` characters between words; a longer word gets its own line. Control characters are escaped.
 *
 * @param first precedes the first line; the following lines are indented by its length
 */
export const wrap = (text: string, width: number, first = ''): string[] => {
  const room = Math.max(20, width - first.length)
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && [...line].length + 1 + [...word].length > room) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  const indent = ' '.repeat(first.length)
  return lines.map((content, index) => `${index === 0 ? first : indent}${content}`)
}
