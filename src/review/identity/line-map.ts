import type { ChangedFile, Hunk } from '#model/change-set'

/** How lines of one file correspond between base and head. */
export interface LineMap {
  /** Head line of a base line; undefined if the line was removed. */
  toHead(baseLine: number): number | undefined
  /** Whether a line of the base was removed. */
  isRemoved(baseLine: number): boolean
  /** Whether a line of the head was added. */
  isAdded(headLine: number): boolean
}

const identity: LineMap = { toHead: (line) => line, isRemoved: () => false, isAdded: () => false }

/** The line map of a changed file; the identity if `file` is undefined (unchanged). */
export const lineMap = (file: ChangedFile | undefined): LineMap => {
  if (!file?.hunks) return identity
  const removed = new Set<number>()
  const added = new Set<number>()
  /** First base line after each hunk, and the shift of the lines from there on. */
  const shifts: { readonly from: number; readonly by: number }[] = []
  const context = new Map<number, number>()
  for (const hunk of file.hunks) walk(hunk, removed, added, context, shifts)
  return {
    isRemoved: (line) => removed.has(line),
    isAdded: (line) => added.has(line),
    toHead(line) {
      if (removed.has(line)) return undefined
      const inHunk = context.get(line)
      if (inHunk !== undefined) return inHunk
      let by = 0
      for (const shift of shifts) if (line >= shift.from) by = shift.by
      return line + by
    },
  }
}

const walk = (
  hunk: Hunk,
  removed: Set<number>,
  added: Set<number>,
  context: Map<number, number>,
  shifts: { from: number; by: number }[],
): void => {
  // A hunk without lines on one side names the preceding line.
  let oldLine = hunk.oldLines === 0 ? hunk.oldStart + 1 : hunk.oldStart
  let newLine = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart
  for (const line of hunk.lines) {
    if (line.startsWith('-')) removed.add(oldLine++)
    else if (line.startsWith('+')) added.add(newLine++)
    else if (!line.startsWith('\\')) context.set(oldLine++, newLine++)
  }
  shifts.push({ from: oldLine, by: newLine - oldLine })
}
