import type { ChangedFile } from '#model/change-set'

/** The line at the head of an unchanged base line, or the line where a removed one was. */
export const headLineOf = ({ hunks = [] }: ChangedFile, line: number): number => {
  let shift = 0
  for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
    if (oldStart > line) break
    if (oldStart + oldLines <= line) {
      shift += newLines - oldLines
      continue
    }
    let [old, now] = [oldStart, newStart]
    for (const text of lines) {
      if (old === line && !text.startsWith('+')) return Math.max(1, now)
      if (!text.startsWith('+')) old += 1
      if (!text.startsWith('-')) now += 1
    }
  }
  return Math.max(1, line + shift)
}
