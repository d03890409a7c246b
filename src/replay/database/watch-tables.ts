import type { LockTaken } from '#model/replay'
import type { Session } from '../job.ts'
import type { Statement } from '../steps/statements-of.ts'

interface TableState {
  readonly oid: number
  readonly name: string
  readonly file: number
  readonly modes: readonly string[] | null
  /** Rows read by sequential scans in this transaction. */
  readonly read: number
}

const stateQuery = `
SELECT c.oid::int AS oid, CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END AS name,
  c.relfilenode::int AS file, l.modes, pg_catalog.pg_stat_get_xact_tuples_returned(c.oid)::int AS read
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN (
  SELECT k.relation, pg_catalog.array_agg(DISTINCT k.mode) AS modes FROM pg_catalog.pg_locks k
  WHERE k.locktype = 'relation' AND k.granted GROUP BY k.relation
) l ON l.relation = c.oid
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'`

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

/** Starts to watch, inside the transaction. @param rowsOf number of rows in a table; a scan is reported if it read as many */
export const watchTables = async (session: Session, rowsOf: (oid: number) => number): Promise<TableWatch> => {
  const read = async (): Promise<ReadonlyMap<number, TableState>> =>
    new Map((await session.repeat<TableState>(stateQuery)).map((state) => [state.oid, state]))
  const first = await read()
  let last = first
  const locks = new Map<number, LockTaken>()
  const rewrites = new Set<string>()
  const scans = new Set<string>()
  return {
    async after(statement) {
      const now = await read()
      for (const [oid, { name, file, read: readBefore }] of last) {
        const state = now.get(oid)
        // A dropped table keeps its lock, and is no longer in the catalog that this transaction sees.
        if (!state || !first.has(oid)) continue
        const mode = (state.modes ?? []).reduce((one, other) => (rank(other) > rank(one) ? other : one), '')
        if (rank(mode) > rank(locks.get(oid)?.mode ?? ''))
          locks.set(oid, { table: first.get(oid)?.name ?? name, mode, line: statement.line })
        if (onRows.has(statement.type)) continue
        if (state.file !== file && file !== 0) rewrites.add(first.get(oid)?.name ?? name)
        const rows = rowsOf(oid)
        if (rows > 0 && state.read - readBefore >= rows) scans.add(first.get(oid)?.name ?? name)
      }
      for (const [oid, { name }] of first)
        if (!now.has(oid) && locks.get(oid)?.mode !== 'AccessExclusiveLock')
          locks.set(oid, { table: name, mode: 'AccessExclusiveLock', line: statement.line })
      last = now
    },
    locks: () => [...locks.values()].sort((a, b) => rank(b.mode) - rank(a.mode)),
    rewrites: () => [...rewrites],
    scans: () => [...scans].filter((table) => !rewrites.has(table)),
  }
}
