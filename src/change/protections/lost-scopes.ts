import type { ChangedFile } from '#model/change-set'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Change, Linked, System } from '#model/system'
import { safeguardsAgainst, type Kept } from '../kept-safeguards.ts'
import { removalOf } from '../removal.ts'
import { callersOf, guardedAt, guardsIn } from './guarded.ts'
import { asksSame } from './strength.ts'

/** A condition on the owner of rows that a change removes from a statement, and the head line where it was. */
export interface LostScope extends Kept {
  readonly headLine: number
}

const statementsIn = (system: System, path: string, within: string): readonly Linked<SqlStatement>[] =>
  system.facts('sql-statement').filter((fact) => fact.at.path === path && fact.within === within)

const isOnSame = (one: SqlStatement, other: SqlStatement): boolean => one.tables.some((table) => other.tables.includes(table))

/** Whether the statement checks the owner, or reads a table that the base did not read and that may be used to check the owner. */
const isScoped = (statement: SqlStatement, before: readonly SqlStatement[]): boolean =>
  (statement.scopes ?? []).length > 0 || statement.tables.some((table) => before.every(({ tables }) => !tables.includes(table)))

/** Whether the function, or one that calls it, now checks rights or an owner and did not before. */
const asksNow = (head: System, base: System, path: string, within: string): boolean => {
  const isOfRight = (of: readonly string[]): boolean => of.includes('right') || of.includes('owner')
  const asked = (system: System) => {
    const own = guardedAt(system, path, within)
    return [...(own ? [own] : []), ...callersOf(system, path, within)].flatMap(guardsIn).filter(({ of }) => isOfRight(of))
  }
  const before = asked(base)
  return asked(head).some((guard) => !before.some((other) => asksSame(other, guard)))
}

const guardsOf = (system: System, { at, within }: Kept): number =>
  system
    .facts('endpoint')
    .filter((endpoint) => endpoint.at.path === at.path && (endpoint.within === within || within.startsWith(endpoint.within)))
    .reduce((sum, { guards }) => sum + guards.length, 0)

const isLost = (head: System, base: System, kept: Kept, lost: SqlStatement): boolean => {
  const before = statementsIn(base, kept.at.path, kept.within).filter((other) => isOnSame(other, lost))
  const after = statementsIn(head, kept.at.path, kept.within).filter((other) => isOnSame(other, lost))
  const open = (statements: readonly SqlStatement[]): number => statements.filter((each) => !isScoped(each, before)).length
  // The number of statements did not change, and one more of them reads the rows of all owners.
  return open(after) > open(before) && after.length - open(after) < before.length - open(before)
}

/** Conditions on the owner of rows that a change removes from SQL in texts, while the statement still exists. */
export function* lostScopes(
  head: System,
  change: Change,
  isKeptOtherwise: (kept: Kept, file: ChangedFile) => boolean,
): Generator<LostScope> {
  for (const kept of safeguardsAgainst(change.base, ['foreign-rows'])) {
    const { statement, at, within, inService } = kept
    const file = change.file(at.path)
    if (!statement || !inService || file?.status !== 'modified' || !head.hasFunction(at.path, within)) continue
    const lines = Array.from({ length: at.endLine - at.startLine + 1 }, (_, index) => at.startLine + index)
    const headLine = lines.flatMap((line) => removalOf(file, line)?.headLine ?? [])[0]
    if (headLine === undefined || !isLost(head, change.base, kept, statement)) continue
    if (asksNow(head, change.base, at.path, within) || guardsOf(head, kept) > guardsOf(change.base, kept)) continue
    if (!isKeptOtherwise(kept, file)) yield { ...kept, headLine }
  }
}
