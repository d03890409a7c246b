export type Side = 'LEFT' | 'RIGHT'

export interface DiffRow {
  readonly type: 'hunk' | 'context' | 'added' | 'removed' | 'note'
  readonly text: string
  readonly left?: number
  readonly right?: number
  /** Index of the hunk, from 0. */
  readonly hunk: number
}

/** The rows of a patch with the line numbers of both sides. */
export const diffRows = (patch: string): DiffRow[] => {
  const rows: DiffRow[] = []
  let hunk = -1
  let left = 0
  let right = 0
  for (const line of patch.split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (header) {
      hunk += 1
      left = Number(header[1])
      right = Number(header[2])
      rows.push({ type: 'hunk', text: line, hunk })
    } else if (line.startsWith('+')) rows.push({ type: 'added', text: line.slice(1), right: right++, hunk })
    else if (line.startsWith('-')) rows.push({ type: 'removed', text: line.slice(1), left: left++, hunk })
    else if (line.startsWith('\\')) rows.push({ type: 'note', text: line.slice(2), hunk })
    else rows.push({ type: 'context', text: line.slice(1), left: left++, right: right++, hunk })
  }
  return rows
}

/** The row that a comment is attached to: added and context lines on RIGHT, removed and context lines on LEFT. */
export const rowAt = (rows: readonly DiffRow[], side: Side, line: number): DiffRow | undefined =>
  rows.find((row) => (side === 'LEFT' ? row.left : row.right) === line && row.type !== 'hunk')

export interface Anchor {
  readonly line: number
  readonly side: Side
  readonly startLine?: number
  readonly startSide?: Side
}

/** The error in an anchor, in GitHub's words; undefined for a valid one. */
export const anchorFault = (rows: readonly DiffRow[], anchor: Anchor): string | undefined => {
  const end = rowAt(rows, anchor.side, anchor.line)
  if (!end) return 'Line could not be resolved'
  if (anchor.startLine === undefined) return undefined
  const startSide = anchor.startSide ?? anchor.side
  const start = rowAt(rows, startSide, anchor.startLine)
  if (!start) return 'Start line could not be resolved'
  if (startSide === anchor.side ? anchor.startLine >= anchor.line : rows.indexOf(start) >= rows.indexOf(end))
    return 'Start line must precede the end line.'
  if (start.hunk !== end.hunk) return 'Start line must be part of the same hunk as the line.'
  return undefined
}

/** GitHub's legacy position: rows below the first hunk header. */
export const positionOf = (rows: readonly DiffRow[], side: Side, line: number): number | null => {
  const row = rowAt(rows, side, line)
  return row ? rows.indexOf(row) : null
}

/** The hunk up to the commented line, which comments carry as `diff_hunk`. */
export const hunkAbove = (rows: readonly DiffRow[], side: Side, line: number): string => {
  const row = rowAt(rows, side, line)
  if (!row) return ''
  const signs = { hunk: '', context: ' ', added: '+', removed: '-', note: '\\ ' }
  return rows
    .slice(0, rows.indexOf(row) + 1)
    .filter((other) => other.hunk === row.hunk)
    .map((other) => signs[other.type] + other.text)
    .join('\n')
}
