import { gapAt, evidenceAt, rule } from '#model/rule'
import { columnUse, isOutOfUse, tableUse, type DataUse } from '#system/data-use'
import { groupBy } from '#system/group'
import { definitionNaming } from '#system/statement-use'
import { addedMigrations, type AddedMigrations } from '#system/migrations'
import type { SchemaChange } from '#model/facts/schema-change'
import type { Linked } from '#model/system'

/** The old name lives on: as a view, or as a table that is made anew at once. */
const livesOn = (change: Linked<SchemaChange>, added: AddedMigrations): boolean =>
  added.changes.some(
    (other) => (other.operation === 'create-view' || other.operation === 'create-table') && other.table === change.table,
  ) ||
  added.changes.some(
    (other) =>
      other.operation === 'add-column' &&
      other.table === change.table &&
      other.columns[0] === change.columns[0] &&
      change.operation === 'rename-column',
  )

interface Rename {
  readonly change: Linked<SchemaChange>
  readonly use: DataUse
  readonly old: string
  readonly name: string
}

const messageOf = (renames: readonly [Rename, ...Rename[]]): string => {
  const [{ change, use }] = renames
  const what = renames.map(({ old, name }) => `\`${old}\` to \`${name}\``).join(', ')
  const isRoutine = use.state === 'used' && use.by === 'routine'
  const effect = isRoutine
    ? `the database function at ${use.at.path}:${use.at.startLine} still uses the old name and fails when it runs`
    : use.state === 'used'
      ? `the version that runs while the migration is applied uses the old name (${use.at.path}:${use.at.startLine} at the merge base)`
      : 'whatever still uses the old name fails; whether something does could not be told'
  return `This renames ${change.operation === 'rename-table' ? 'table' : 'column'} ${what}: from here on ${effect}.`
}

export const renameBreaksRunningVersion = rule({
  id: 'rename-breaks-running-version',
  check: '5.1',
  alsoServes: ['5.2', '5.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rename that the running version does not survive',
  why: 'Migration and code do not change in the same instant. For the length of the rollout one of the two versions queries a name that does not exist, and a rollback only turns round which of them it is.',
  fix: 'Add the new name beside the old one, write both, fill the new one, switch reads, and drop the old one in a later release; for a table, a view under the old name bridges the rollout. A name that only code should see can be mapped there instead.',
  languages: ['go', 'java', 'python', 'typescript', 'sql'],
  *judge(system, change) {
    if (!change) return
    const added = addedMigrations(system, change)
    const tables = new Set(added.changes.map((one) => one.table))
    const renames: Rename[] = []
    for (const [one, set] of added.migrations.flatMap((migration) => migration.changes.map((each) => [each, migration.set] as const))) {
      const column = one.columns[0]
      const isRename =
        one.operation === 'rename-table'
          ? added.isOld(one.table)
          : one.operation === 'rename-column' && column !== undefined && added.isOldColumn(one.table, column)
      if (!isRename || livesOn(one, added)) continue
      const inCode =
        one.operation === 'rename-table'
          ? tableUse(change.base, one.table, set, tables)
          : columnUse(change.base, one.table, column ?? '', set)
      // PostgreSQL's views follow a rename; the text of a function does not.
      const inDatabase = inCode.state === 'used' ? undefined : definitionNaming(system, one.table, column, set, ['routine'])
      const use: DataUse = inDatabase ? { state: 'used', by: inDatabase.what, at: inDatabase.at } : inCode
      const [old, name] = [one.operation === 'rename-table' ? one.table : `${one.table}.${column ?? ''}`, one.name ?? '']
      if (use.state === 'unused') yield evidenceAt(one, 'the version before this change no longer uses the old name')
      else if (use.state === 'used' || !(isOutOfUse(name) || isOutOfUse(old.split('.').at(-1) ?? '')))
        renames.push({ change: one, use, old, name })
    }
    for (const group of groupBy(renames, (rename) => JSON.stringify([rename.change.at.path, rename.change.table, rename.use.state])))
      yield gapAt(group[0].change, { severity: group[0].use.state === 'used' ? 'P1' : 'P2', message: messageOf(group) })
  },
})
