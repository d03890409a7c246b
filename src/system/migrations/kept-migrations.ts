import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { guardsLoss, isLoss } from './guards-loss.ts'
import { migrationsOf, type Migration } from './migrations.ts'
import { hasDownMigration } from './ways-back.ts'

/** All migrations of a snapshot, newest of each folder first. */
const newestFirst = (system: System): readonly Migration[] =>
  [...migrationsOf(system)].sort((a, b) => (a.set === b.set ? (a.path < b.path ? 1 : -1) : a.set < b.set ? -1 : 1))

/** Operations on tables created earlier in the same folder or the same file; newest first. */
const onOlderTables = (system: System): readonly Linked<SchemaChange>[] => {
  const made = new Map<string, string>()
  const keyOf = ({ set }: Migration, table: string): string => `${set}\0${table}`
  const idOf = ({ path }: Migration, change: Linked<SchemaChange>): string => `${path}\0${change.within}`
  const older = [...newestFirst(system)].reverse().flatMap((migration) =>
    migration.changes.filter((change) => {
      if (change.operation === 'create-table') made.set(keyOf(migration, change.table), idOf(migration, change))
      const maker = made.get(keyOf(migration, change.table))
      return change.operation !== 'create-table' && maker !== undefined && maker !== idOf(migration, change)
    }),
  )
  return older.reverse()
}

/** Operations that would have locked a table with rows but were written to avoid it. */
export const unlockedOperations = (system: System): readonly Linked<SchemaChange>[] =>
  onOlderTables(system).filter(
    (change) => change.concurrent === true || change.constraint?.validated === false || change.constraint?.usesIndex === true,
  )

/** Required columns added to tables with rows, with a value for the existing rows. */
export const filledColumns = (system: System): readonly Linked<SchemaChange>[] =>
  onOlderTables(system).filter(
    ({ operation, required, default: value }) =>
      operation === 'add-column' && required === true && value !== undefined && value !== 'none' && value !== 'unknown',
  )

/** Code that moves rows outside SQL is a block whose content is not examined. */
export const writesRows = ({ operation, at }: Linked<SchemaChange>): boolean =>
  operation === 'update-rows' || operation === 'insert-rows' || (operation === 'procedure' && !at.path.endsWith('.sql'))

/** A function of a migration is one statement of several lines. */
const isAfter = (one: Linked<SchemaChange>, other: Linked<SchemaChange>): boolean =>
  one.statement === other.statement ? one.at.startLine > other.at.startLine : one.statement > other.statement

/** Statements that abort a row-writing migration if a condition is not met. */
export const guardsOfRows = (system: System): readonly Linked<SchemaChange>[] =>
  newestFirst(system).flatMap(({ changes }) => {
    const firstWrite = changes.find(writesRows)
    // A check before the first write does not validate the result.
    return firstWrite ? changes.filter((change) => change.operation === 'guard' && isAfter(change, firstWrite)) : []
  })

/** What destroys data only if a check in front of it, in the same migration, has passed; with the check. */
export const guardedLosses = (system: System): readonly { readonly loss: Linked<SchemaChange>; readonly guard: Linked<SchemaChange> }[] =>
  newestFirst(system).flatMap(({ changes }) =>
    changes.flatMap((loss) => {
      const guard = isLoss(loss)
        ? changes.find((one) => one.operation === 'guard' && one.statement < loss.statement && guardsLoss(one, loss, changes))
        : undefined
      return guard ? [{ loss, guard }] : []
    }),
  )

/** Columns that a migration drops after earlier ones of its folder added another column to the table and filled it: each step can be released alone. */
export const contractions = (system: System): readonly Linked<SchemaChange>[] => {
  const added = new Set<string>()
  const filled = new Map<string, Set<string>>()
  return [...newestFirst(system)].reverse().flatMap(({ set, changes }) => {
    const keyOf = ({ table }: SchemaChange): string => `${set}\0${table}`
    const isReplaced = (drop: SchemaChange): boolean => [...(filled.get(keyOf(drop)) ?? [])].some((one) => !drop.columns.includes(one))
    const drops = changes.filter((change) => change.operation === 'drop-column' && isReplaced(change))
    for (const change of changes)
      if (change.operation === 'add-column') for (const column of change.columns) added.add(`${keyOf(change)}\0${column}`)
    for (const change of changes)
      if (change.operation === 'update-rows')
        for (const column of change.columns)
          if (added.has(`${keyOf(change)}\0${column}`)) filled.set(keyOf(change), (filled.get(keyOf(change)) ?? new Set()).add(column))
    return drops
  })
}

/** Statements that set a lock timeout. */
export const lockTimeouts = (system: System): readonly Linked<SchemaChange>[] =>
  newestFirst(system).flatMap(({ changes }) => changes.filter(({ operation }) => operation === 'set-lock-timeout'))

/** Migrations that define how to undo them, with the place. */
export const waysBack = (system: System): readonly { readonly migration: Migration; readonly at: Place }[] =>
  newestFirst(system).flatMap((migration) => {
    if (!hasDownMigration(migration, system)) return []
    // A tool may reverse a migration automatically. Only a written rollback is evidence.
    const at = downOf(system, migration) ?? wayBackOf(migration)
    return at ? [{ migration, at }] : []
  })

const wayBackOf = ({ path, script }: Migration): Place | undefined => (script.wayBackAt ? { path, ...script.wayBackAt } : undefined)

/** The first `down` statement, in the migration or in the file next to it. */
const downOf = (system: System, { path }: Migration): Place | undefined => {
  const paths = new Set([path, path.replace(/\.up\.sql$/, '.down.sql')])
  return system.facts('schema-change').find(({ at, direction }) => paths.has(at.path) && (direction === 'down' || at.path !== path))?.at
}
