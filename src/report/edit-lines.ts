import { partsOf, type LineEdit, type Suggestion } from '#model/rule'

/** A line of an edit: kept, removed with its old number, or added with its new one. */
export interface EditLine {
  readonly sign: ' ' | '-' | '+'
  readonly number: number
  readonly text: string
}

/** Unchanged lines shown on each side. */
const around = 1

const sharedStart = (one: readonly string[], other: readonly string[]): number => {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1
  return length
}

/**
 * An edit as a diff: lines that it leaves as they are count as context, wherever its range begins and ends.
 *
 * @param source the text of the file
 * @returns empty if the file does not have the lines
 */
export const editLines = (suggestion: Suggestion, source: string): readonly EditLine[] => {
  const parts = partsOf(suggestion)
  let shift = 0
  return parts.flatMap((part) => {
    const lines = partLines(part, source).map((line) => (line.sign === '-' ? line : { ...line, number: line.number + shift }))
    shift += part.replacement.split('\n').length - (part.at.endLine - part.at.startLine + 1)
    return lines
  })
}

const partLines = ({ at, replacement }: LineEdit, source: string): readonly EditLine[] => {
  const lines = source.split(/\r\n|\n|\r/)
  const { startLine, endLine } = at
  if (startLine < 1 || endLine < startLine || endLine > lines.length) return []
  const before = lines.slice(startLine - 1, endLine)
  const after = replacement.split('\n')
  const start = sharedStart(before, after)
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed())
  const first = startLine + start
  const removed = before.slice(start, before.length - end)
  const added = after.slice(start, after.length - end)
  if (removed.length + added.length === 0) return []
  const context = (from: number, to: number, shift: number): EditLine[] =>
    lines.slice(from - 1, to).map((text, index) => ({ sign: ' ', number: from + index + shift, text }))
  const next = first + removed.length
  return [
    ...context(Math.max(1, first - around), first - 1, 0),
    ...removed.map((text, index): EditLine => ({ sign: '-', number: first + index, text })),
    ...added.map((text, index): EditLine => ({ sign: '+', number: first + index, text })),
    ...context(next, Math.min(lines.length, next + around - 1), added.length - removed.length),
  ]
}
