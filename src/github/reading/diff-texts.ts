import { structuredPatch } from 'diff'
import type { Hunk } from '#model/change-set'

/** Limit of inserted and removed lines for a comparison, whose cost grows with the product of both. */
const maxEdits = 4_000

/**
 * The hunks between two texts, with three lines of context as on GitHub. An absent text means that the file does not exist.
 *
 * @returns undefined when the texts differ too much for a comparison by line
 */
export const diffTexts = (before: string | undefined, after: string | undefined): readonly Hunk[] | undefined => {
  if (!before || !after) return wholeFile(before, after)
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: 3, maxEditLength: maxEdits })
  return patch?.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    oldStart,
    oldLines,
    newStart,
    newLines,
    lines: lines.filter((line) => !line.startsWith('\\')),
  }))
}

const wholeFile = (before: string | undefined, after: string | undefined): Hunk[] => {
  const removed = linesOf(before ?? '')
  const added = linesOf(after ?? '')
  if (removed.length + added.length === 0) return []
  return [
    {
      oldStart: removed.length > 0 ? 1 : 0,
      oldLines: removed.length,
      newStart: added.length > 0 ? 1 : 0,
      newLines: added.length,
      lines: [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)],
    },
  ]
}

const linesOf = (text: string): string[] => {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}
