import type { Change } from '#model/system'

/** Whether a change wrote a line of the head. */
export const isAddedLine = (change: Change, path: string, line: number): boolean => {
  const file = change.file(path)
  if (file?.status === 'added') return true
  return (file?.hunks ?? []).some((hunk) => {
    let at = hunk.newStart
    return hunk.lines.some((text) => {
      const isIt = at === line && text.startsWith('+')
      if (!text.startsWith('-')) at += 1
      return isIt
    })
  })
}
