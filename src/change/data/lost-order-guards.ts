import type { OrderedWrite } from '#model/facts/data/ordered-write'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import { remembered } from '#link/reads'
import type { Change, Linked, System } from '#model/system'
import { plainName } from '#model/findings/plain-name'

/** A write whose condition no longer keeps it from replacing a newer row. */
export interface LostOrderGuard {
  readonly column: string
  readonly table: string
  /** It was compared with the present time. */
  readonly isLease?: true
  /** The statement at the base that had the condition, and the one at the head that does not. */
  readonly before: GuardedWrite
  readonly now: GuardedWrite
}

/** A write in SQL, or through a mapper, a query builder or a document store. */
export interface GuardedWrite {
  readonly fact: Linked<SqlStatement> | Linked<OrderedWrite>
  /** The tables, as the statement names them. */
  readonly tables: string
  /** The columns that it sets. */
  readonly writes: ReadonlySet<string>
  readonly guards: readonly Guard[]
}

interface Guard {
  readonly column: string
  /** From 1 on, in the file. */
  readonly line: number
  readonly isLease?: true
}

const ofSql = (fact: Linked<SqlStatement>): GuardedWrite => ({
  fact,
  tables: fact.tables.join(' '),
  writes: new Set(fact.columns.flatMap(({ column, access }) => (access === 'write' ? [column.toLowerCase()] : []))),
  guards: (fact.orderGuards ?? []).map((guard) => ({
    ...guard,
    line: Math.min(fact.at.startLine + guard.line - 1, fact.at.endLine),
  })),
})

const ofBuilder = (fact: Linked<OrderedWrite>): GuardedWrite => ({
  fact,
  tables: fact.table,
  writes: new Set(fact.writes),
  guards: fact.guards,
})

/** Writes of a system that may be guarded, in SQL and through libraries. */
export const guardedWrites = remembered((system): readonly GuardedWrite[] => [
  ...system.facts('sql-statement').map(ofSql),
  ...system.facts('ordered-write').map(ofBuilder),
])

const isSameWrite = (one: GuardedWrite, other: GuardedWrite): boolean =>
  one.fact.kind === other.fact.kind && one.tables === other.tables && [...one.writes].some((column) => other.writes.has(column))

const guards = (write: GuardedWrite, column: string): boolean => write.guards.some((guard) => guard.column === column)

/** How many functions refuse by a value with the name of the column, among that of the write and those of its file that lead to it. */
const asked = (system: System, { fact: { at, within } }: GuardedWrite, column: string): number =>
  system
    .facts('effects')
    .filter(
      (one) =>
        one.at.path === at.path &&
        one.alsoAsks?.some((name) => plainName(name) === plainName(column)) === true &&
        (one.within === within || system.uses(at.path, one.within).some(({ path, name }) => path === at.path && name === within)),
    ).length

/** Guards against stale writes that a change removes from statements that stay in their file. */
export function* lostOrderGuards(head: System, change: Change): Generator<LostOrderGuard> {
  const statements = guardedWrites(head)
  const earlier = guardedWrites(change.base)
  for (const before of earlier) {
    const { at, within, inService } = before.fact
    if (before.guards.length === 0 || !inService || change.file(at.path)?.status !== 'modified') continue
    for (const { column, isLease } of before.guards) {
      const isHere = ({ fact }: GuardedWrite): boolean => fact.at.path === at.path
      const count = (all: readonly GuardedWrite[], isGuarded: boolean, inFile: boolean): number =>
        all.filter((one) => (isHere(one) || !inFile) && isSameWrite(one, before) && guards(one, column) === isGuarded).length
      if (count(statements, true, false) >= count(earlier, true, false)) continue
      if (count(statements, false, true) <= count(earlier, false, true)) continue
      const plainly = statements.filter((one) => isHere(one) && isSameWrite(one, before) && !guards(one, column))
      const now = plainly.find(({ fact }) => fact.within === within) ?? plainly[0]
      if (now && asked(head, now, column) <= asked(change.base, before, column))
        yield { column, table: tableOf(before), ...(isLease && { isLease }), before, now }
    }
  }
}

/** The table of a statement; of another write, what it is called on. */
const tableOf = ({ fact }: GuardedWrite): string => (fact.kind === 'sql-statement' ? (fact.tables[0] ?? '') : fact.table)
