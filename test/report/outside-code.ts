/**
 * What GitHub sees as text of a Markdown document, that is without fenced blocks and code spans, as CommonMark tells them apart (sections 4.5
 * and 6.1): a span ends at a run of as many backticks as opened it, and a backslash before a backtick counts outside spans only.
 */
export const outsideCode = (markdown: string): string => {
  const lines: string[] = []
  let fence: string | undefined
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,})([^`]*)$/.exec(line)
    if (fence === undefined && run) fence = run[1]
    else if (fence === undefined) lines.push(line)
    else if (run && (run[1] ?? '').length >= fence.length && (run[2] ?? '').trim() === '') fence = undefined
  }
  // A span may not go on in another block, and every block of ours is one line.
  return lines.map(withoutSpans).join('\n')
}

const withoutSpans = (line: string): string => {
  let text = ''
  let at = 0
  while (at < line.length) {
    if (line.charAt(at) === '\\') {
      text += line.slice(at, at + 2)
      at += 2
    } else if (line.charAt(at) === '`') {
      const run = /^`+/.exec(line.slice(at))?.[0] ?? '`'
      const end = [...line.slice(at + run.length).matchAll(/`+/g)].find((close) => close[0].length === run.length)
      text += end ? '' : run
      at += run.length + (end ? end.index + run.length : 0)
    } else {
      text += line.charAt(at)
      at++
    }
  }
  return text
}
