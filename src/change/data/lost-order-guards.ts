import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Change, Linked, System } from '#model/system'

/** A write whose condition no longer keeps it from replacing a newer row. */
export interface LostOrderGuard {
  readonly column: string
  readonly table: string
  /** It was compared with the present time. */
  readonly isLease?: true
  /** The statement at the base that had the condition, and the one at the head that does not. */
  readonly before: Linked<SqlStatement>
  readonly now: Linked<SqlStatement>
}

type Statement = Linked<SqlStatement>

const tablesOf = ({ tables }: Statement): string => tables.join(' ')

const writes = ({ columns }: Statement): ReadonlySet<string> =>
  new Set(columns.flatMap(({ column, access }) => (access === 'write' ? [column.toLowerCase()] : [])))

const isSameWrite = (one: Statement, other: Statement): boolean =>
  tablesOf(one) === tablesOf(other) && [...writes(one)].some((column) => writes(other).has(column))

const guards = ({ orderGuards = [] }: Statement, column: string): boolean => orderGuards.some((guard) => guard.column === column)

/** A name of the code or of the database, without its word limits: `updatedAt` and `updated_at`. */
const plain = (name: string): string => name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase()

/** How many functions refuse by a value with the name of the column, among that of the write and those of its file that lead to it. */
const asked = (system: System, { at, within }: Statement, column: string): number =>
  system
    .facts('effects')
    .filter(
      (one) =>
        one.at.path === at.path &&
        one.alsoAsks?.some((name) => plain(name) === plain(column)) === true &&
        (one.within === within || system.uses(at.path, one.within).some(({ path, name }) => path === at.path && name === within)),
    ).length

/** Guards against stale writes that a change removes from statements that stay in their file. */
export function* lostOrderGuards(head: System, change: Change): Generator<LostOrderGuard> {
  const statements = head.facts('sql-statement')
  const earlier = change.base.facts('sql-statement')
  for (const before of earlier) {
    const { path } = before.at
    if (!before.orderGuards || !before.inService || change.file(path)?.status !== 'modified') continue
    for (const { column, isLease } of before.orderGuards) {
      const count = (all: readonly Statement[], isGuarded: boolean, inFile: boolean): number =>
        all.filter((one) => (one.at.path === path || !inFile) && isSameWrite(one, before) && guards(one, column) === isGuarded).length
      if (count(statements, true, false) >= count(earlier, true, false)) continue
      if (count(statements, false, true) <= count(earlier, false, true)) continue
      const now =
        statements.find(
          (one) => one.at.path === path && isSameWrite(one, before) && !guards(one, column) && one.within === before.within,
        ) ?? statements.find((one) => one.at.path === path && isSameWrite(one, before) && !guards(one, column))
      if (now && asked(head, now, column) <= asked(change.base, before, column))
        yield { column, table: before.tables[0] ?? '', ...(isLease && { isLease }), before, now }
    }
  }
}
