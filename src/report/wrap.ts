import { oneLine } from './escape-control.ts'

/**
 * Sets prose in lines of at most `width` characters, between words; a longer word has a line of its own. Control characters become visible.
 *
 * @param first what stands before the first line; the following lines are indented by as many spaces
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
