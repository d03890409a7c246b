/** A statement, or several, and the line of the source that they come from. */
export interface Piece {
  readonly sql: string
  readonly line: number
  /** The lines of the text are lines of the source too. */
  readonly isVerbatim?: boolean
}

/** A text of several statements, with the line of the source for each of its lines. */
export interface DerivedText {
  readonly text: string
  readonly lines: readonly number[]
}

/** Joins statements to one text. */
export const textOf = (pieces: readonly Piece[]): DerivedText => {
  const rows = pieces.flatMap(({ sql, line, isVerbatim = false }) => [
    ...sql.split('\n').map((text, index) => ({ text, line: isVerbatim ? line + index : line })),
    { text: ';', line },
  ])
  return { text: rows.map(({ text }) => text).join('\n'), lines: rows.map(({ line }) => line) }
}
