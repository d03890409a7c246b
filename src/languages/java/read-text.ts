import { resolveEscapes } from './resolve-escapes.ts'

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Strips the incidental white space of a text block (3.10.6). `raw` starts after the opening quotes and ends before the closing ones. */
const stripIndent = (raw: string): string => {
  const [, ...lines] = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const last = lines[lines.length - 1] ?? ''
  const significant = lines.filter((line) => line.trim() !== '')
  // The line of the closing quotes counts even when it is blank.
  if (last.trim() === '') significant.push(`${last}"`)
  const indent = significant.reduce((least, line) => Math.min(least, indentOf(line)), Number.POSITIVE_INFINITY)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(indent).trimEnd())).join('\n')
}

/** The value of a Java string literal or text block, given with its quotes. */
export const readText = (written: string): string =>
  written.startsWith('"""') && written.length >= 6
    ? resolveEscapes(stripIndent(written.slice(3, -3)))
    : resolveEscapes(written.slice(1, -1))
