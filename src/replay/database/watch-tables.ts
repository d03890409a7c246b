import type { LockTaken } from '#model/replay'
import type { Session } from '../job.ts'
import type { Statement } from '../steps/statements-of.ts'

/** A table, with what a statement can change. */
type TableRow = readonly [oid: number, name: string, file: number, read: number]

/** The rows read by sequential scans in this transaction are the last value. */
const tablesQuery = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_array(
  c.oid::int, CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END,
  c.relfilenode::int, pg_catalog.pg_stat_get_xact_tuples_returned(c.oid)::int)) AS rows
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'`

/** Numbers are null for a table that the transaction dropped. */
type LockRow = readonly [oid: number, modes: readonly string[], file: number | null, read: number | null]

/** Tables that the transaction has used: it holds a lock on each. */
const locksQuery = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_array(
  l.relation::int, l.modes, c.relfilenode::int, pg_catalog.pg_stat_get_xact_tuples_returned(c.oid)::int) ORDER BY l.relation) AS rows
FROM (
  SELECT k.relation, pg_catalog.array_agg(DISTINCT k.mode) AS modes FROM pg_catalog.pg_locks k
  WHERE k.locktype = 'relation' AND k.granted GROUP BY k.relation
) l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation`

/** Weakest first. Reads and locks of single rows are left out, because ordinary statements do not wait for them. */
export const lockModes = [
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
]

const rank = (mode: string): number => lockModes.indexOf(mode)

/** Statements on rows, whose plans read tables in any way they like. */
const onRows: ReadonlySet<string> = new Set([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'DoStmt',
  'CallStmt',
  'TruncateStmt',
])

/** What the statements of a transaction do to the tables that were there before it. */
export interface TableWatch {
  after(statement: Statement): Promise<void>
  readonly locks: () => readonly LockTaken[]
  readonly rewrites: () => readonly string[]
  readonly scans: () => readonly string[]
}

interface TableState {
  readonly name: string
  readonly file: number
  readonly read: number
}

const tablesOf = async (session: Session): Promise<ReadonlyMap<number, TableState>> => {
  const [found] = await session.repeat<{ readonly rows: readonly TableRow[] | null }>(tablesQuery)
  return new Map((found?.rows ?? []).map(([oid, name, file, read]) => [oid, { name, file, read }]))
}

const locksOf = async (session: Session): Promise<readonly LockRow[]> => {
  const [found] = await session.repeat<{ readonly rows: readonly LockRow[] | null }>(locksQuery)
  return found?.rows ?? []
}

/** Starts to watch, inside the transaction. @param rowsOf number of rows in a table; a scan is reported if it read as many */
export const watchTables = async (session: Session, rowsOf: (oid: number) => number): Promise<TableWatch> => {
  const first = await tablesOf(session)
  const last = new Map(first)
  const locks = new Map<number, LockTaken>()
  const rewrites = new Set<string>()
  const scans = new Set<string>()
  const noteLock = (oid: number, table: string, modes: readonly string[], line: number): void => {
    const mode = modes.reduce((one, other) => (rank(other) > rank(one) ? other : one), '')
    if (rank(mode) > rank(locks.get(oid)?.mode ?? '')) locks.set(oid, { table, mode, line })
  }
  const noteWork = (oid: number, name: string, file: number, read: number): void => {
    const before = last.get(oid)
    if (before === undefined) return
    if (file !== before.file && before.file !== 0) rewrites.add(name)
    const rows = rowsOf(oid)
    if (rows > 0 && read - before.read >= rows) scans.add(name)
  }
  return {
    async after({ type, line }) {
      // One that returns to a savepoint restores files, and releases locks.
      if (type === 'TransactionStmt') for (const [oid, state] of await tablesOf(session)) if (first.has(oid)) last.set(oid, state)
      for (const [oid, modes, file, read] of await locksOf(session)) {
        const name = first.get(oid)?.name
        if (name === undefined) continue
        // A dropped table keeps its lock, and is no longer in the catalog that this transaction sees.
        noteLock(oid, name, file === null ? ['AccessExclusiveLock'] : modes, line)
        if (file === null || read === null) continue
        if (!onRows.has(type)) noteWork(oid, name, file, read)
        last.set(oid, { name, file, read })
      }
    },
    locks: () => [...locks.values()].sort((a, b) => rank(b.mode) - rank(a.mode)),
    rewrites: () => [...rewrites],
    scans: () => [...scans].filter((table) => !rewrites.has(table)),
  }
}
