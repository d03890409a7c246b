import type { Finding } from '#model/review'
import { partsOf, type LineEdit, type Suggestion } from '#model/rule'
import { overlaps } from '#model/source-file'

const isSame = (one: LineEdit, other: LineEdit): boolean =>
  one.at.startLine === other.at.startLine && one.at.endLine === other.at.endLine && one.replacement === other.replacement

/** The lines that edits replace. What two of them share, such as an import that both add, counts once. */
const linesOf = (edits: readonly Suggestion[]): readonly LineEdit[] => {
  const all = edits.flatMap(partsOf)
  return all.filter((part, index) => !all.slice(0, index).some((earlier) => isSame(earlier, part)))
}

/** Whether two edits cannot be made together: they replace the same lines. Both may add the same import. */
export const collide = (one: Suggestion, other: Suggestion): boolean =>
  overlaps(one.at, other.at) ||
  partsOf(one).some((part) => partsOf(other).some((theirs) => overlaps(part.at, theirs.at) && !isSame(part, theirs)))

/**
 * A text with edits made: whole lines are replaced, every other line keeps its line break.
 *
 * @returns undefined if an edit is of lines that the text does not have
 */
export const applyEdits = (text: string, edits: readonly Suggestion[]): string | undefined => {
  const lines = text.split(/(?<=\n)/)
  for (const { at, replacement } of linesOf(edits).toSorted((one, other) => other.at.startLine - one.at.startLine)) {
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
