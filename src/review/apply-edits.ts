import type { Finding } from '#model/review'
import type { Suggestion } from '#model/rule'

/**
 * A text with edits made: whole lines are replaced, every other line keeps its line break.
 *
 * @returns undefined if an edit is of lines that the text does not have
 */
export const applyEdits = (text: string, edits: readonly Suggestion[]): string | undefined => {
  const lines = text.split(/(?<=\n)/)
  for (const { at, replacement } of edits.toSorted((one, other) => other.at.startLine - one.at.startLine)) {
    const { startLine, endLine } = at
    if (startLine < 1 || endLine < startLine || endLine > lines.length) return undefined
    const breakOf = (line: number): string => /\r?\n$/.exec(lines[line - 1] ?? '')?.[0] ?? ''
    const within = breakOf(startLine) || breakOf(1) || '\n'
    lines.splice(startLine - 1, endLine - startLine + 1, replacement.split('\n').join(within) + breakOf(endLine))
  }
  return lines.join('')
}

export interface Editable {
  readonly finding: Finding
  readonly suggestion: Suggestion
}

/** The new findings that have an edit, by file. What a preview finds is not edited. */
export const readyEdits = (findings: readonly Finding[]): ReadonlyMap<string, readonly Editable[]> =>
  Map.groupBy(
    findings.flatMap((finding) => {
      const { suggestion, state, stage } = finding
      return suggestion !== undefined && state === 'new' && stage === 'stable' ? [{ finding, suggestion }] : []
    }),
    ({ finding }) => finding.path,
  )
