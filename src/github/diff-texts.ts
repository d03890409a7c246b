import { structuredPatch } from 'diff'
import type { Hunk } from '#model/change-set'

/** Inserted and removed lines beyond which two versions are not compared: the effort grows with their product. */
const maxEdits = 4_000

/**
 * The hunks between two texts, with three lines of context as GitHub shows them. An absent text is that of a file that is not there.
 *
 * @returns undefined when the texts differ too much to be compared line by line
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
