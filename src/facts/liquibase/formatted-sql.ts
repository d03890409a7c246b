import type { Span } from '#model/source-file'
import type { UndoneStep } from '#model/facts/schema-change'

interface ChangeSet {
  readonly name: string
  readonly startLine: number
  /** Runs at every start or after every edit. It is meant to be edited, and is never rolled back. */
  readonly repeated: boolean
  readonly undone: boolean
}

/** An SQL text that Liquibase reads as a changelog. Each change set runs once, under its own name. */
export interface FormattedSql {
  readonly size: number
  /** The last line that says how to roll back a change set. */
  readonly wayBackAt?: Span
  /** The change set that a line belongs to. Undefined for one that runs repeatedly, and for lines before the first. */
  nameAt(line: number): string | undefined
  /** Change sets that contain changes. Liquibase cannot roll any of them back without explicit rollback statements. */
  toUndo(changes: readonly { readonly at: Span }[]): readonly UndoneStep[]
}

const header = /^\s*--\s*liquibase formatted sql\b/i
const opening = /^\s*--\s*changeset\s+([^\s:]+:[^\s:]+)(?=\s|$)/i
const undoing = /^\s*--\s*rollback\b|^\s*\/\*\s*liquibase\s+rollback\b/i

/** Change sets of Liquibase's formatted SQL (4.31, "SQL changelog format"). Undefined for any other SQL. */
export const formattedSqlOf = (text: string): FormattedSql | undefined => {
  const lines = text.split('\n')
  if (!header.test(lines.find((line) => line.trim() !== '') ?? '')) return undefined
  const starts = lines.flatMap((line, index) => (opening.test(line) ? [index] : []))
  const sets = starts.map((start, index): ChangeSet => {
    const line = lines[start] ?? ''
    return {
      name: opening.exec(line)?.[1] ?? '',
      startLine: start + 1,
      repeated: /\brun(Always|OnChange):\s*true\b/i.test(line),
      undone: lines.slice(start + 1, starts[index + 1]).some((line) => undoing.test(line)),
    }
  })
  const setAt = (line: number): ChangeSet | undefined => {
    const found = sets.findLast(({ startLine }) => startLine <= line)
    return found?.repeated === true ? undefined : found
  }
  const wayBack = lines.findLastIndex((line) => undoing.test(line)) + 1
  return {
    size: sets.length,
    ...(wayBack > 0 && { wayBackAt: { startLine: wayBack, endLine: wayBack } }),
    nameAt: (line) => setAt(line)?.name,
    toUndo: (changes) => {
      const first = new Map<ChangeSet, Span>()
      for (const { at } of changes) {
        const set = setAt(at.startLine)
        if (set && !first.has(set)) first.set(set, at)
      }
      return Array.from(first, ([set, at]) => ({ within: set.name, undone: set.undone, at }))
    },
  }
}
