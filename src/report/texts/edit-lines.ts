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
 * An edit as a diff, place by place: lines that it leaves as they are count as context, wherever its range begins and ends.
 *
 * @param source the text of the file
 * @returns empty if the file does not have the lines
 */
export const editHunks = (suggestion: Suggestion, source: string): readonly (readonly EditLine[])[] => {
  let shift = 0
  return partsOf(suggestion)
    .map((part) => {
      const lines = partLines(part, source).map((line) => (line.sign === '-' ? line : { ...line, number: line.number + shift }))
      shift += part.replacement.split('\n').length - (part.at.endLine - part.at.startLine + 1)
      return lines
    })
    .filter(({ length }) => length > 0)
}

/** The lines of {@link editHunks}, one place after the other. */
export const editLines = (suggestion: Suggestion, source: string): readonly EditLine[] => editHunks(suggestion, source).flat()

/** Above this, lines that both sides share are not searched. */
const mostPairs = 40_000

/** Lengths of the longest common subsequences of the rest of both lists, from each pair of positions. */
const sharedLengths = (one: readonly string[], other: readonly string[]): readonly (readonly number[])[] => {
  const lengths = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0))
  for (let left = one.length - 1; left >= 0; left -= 1)
    for (let right = other.length - 1; right >= 0; right -= 1) {
      const [row = [], below = []] = [lengths[left], lengths[left + 1]]
      row[right] = one[left] === other[right] ? (below[right + 1] ?? 0) + 1 : Math.max(below[right] ?? 0, row[right + 1] ?? 0)
    }
  return lengths
}

/** Removed and added lines, with those between them that stay. Both lists begin at line `first`. */
const between = (removed: readonly string[], added: readonly string[], first: number): readonly EditLine[] => {
  const lengths = removed.length * added.length > mostPairs ? undefined : sharedLengths(removed, added)
  const lines: EditLine[] = []
  let [left, right] = [0, 0]
  while (left < removed.length || right < added.length) {
    const [old, now] = [removed[left], added[right]]
    if (lengths && old !== undefined && old === now) {
      lines.push({ sign: ' ', number: first + right, text: old })
      left += 1
      right += 1
    } else if (old !== undefined && (now === undefined || (lengths?.[left + 1]?.[right] ?? 0) >= (lengths?.[left]?.[right + 1] ?? 0))) {
      lines.push({ sign: '-', number: first + left, text: old })
      left += 1
    } else if (now !== undefined) {
      lines.push({ sign: '+', number: first + right, text: now })
      right += 1
    }
  }
  return lines
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
    ...between(removed, added, first),
    ...context(next, Math.min(lines.length, next + around - 1), added.length - removed.length),
  ]
}
