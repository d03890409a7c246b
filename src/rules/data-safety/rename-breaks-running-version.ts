import { gapAt, evidenceAt, rule, type Gap } from '#model/rule'
import { columnUse, isOutOfUse, tableUse, type DataUse } from '#system/data/data-use'
import { groupBy } from '#system/naming/group'
import { definitionNaming } from '#system/data/statement-use'
import { addedMigrations, type AddedMigrations } from '#system/migrations/migrations'
import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Linked } from '#model/system'

/** The old name still exists afterwards: as a view, or as a table or column that the same change recreates. */
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

/** Django renames the table together with its model, and the table has the name of the app in front. */
const isDjango = ({ at }: Linked<SchemaChange>): boolean => /(^|\/)migrations\/\d+_\w+\.py$/.test(at.path)

const kindOf = (change: Linked<SchemaChange>): string =>
  change.operation === 'rename-column' ? 'column' : isDjango(change) ? 'model' : 'table'

const messageOf = (renames: readonly [Rename, ...Rename[]]): string => {
  const [{ change, use }] = renames
  const what = renames.map(({ old, name }) => `\`${old}\` to \`${name}\``).join(', ')
  const isRoutine = use.state === 'used' && use.by === 'routine'
  const effect = isRoutine
    ? `The database function at ${use.at.path}:${use.at.startLine} still uses the old name and fails when it runs`
    : use.state === 'used'
      ? `Until the rollout ends, the running version still uses the old name (${use.at.path}:${use.at.startLine} at the merge base), and its queries fail`
      : 'Code that still uses the old name fails; whether any does could not be determined'
  return `This migration renames ${kindOf(change)} ${what}. ${effect}.`
}

const advice = ([{ change, use, old, name }]: readonly [Rename, ...Rename[]]): Partial<Pick<Gap, 'risk' | 'fix'>> => {
  if (use.state === 'used' && use.by === 'routine')
    return {
      risk: 'The function fails each time that it runs, in the old version and in the new one, until it is replaced.',
      fix: 'Replace the function in the same migration, with the new name.',
    }
  const risk =
    use.state === 'used'
      ? undefined
      : 'If the running version uses the old name, its queries fail until the rollout ends. After a rollback the old version runs against the new name and fails too.'
  return change.operation === 'rename-table'
    ? {
        risk,
        fix: `Keep a view with the old table name during the rollout${/\.sql$/.test(change.at.path) ? ` (\`CREATE VIEW ${old} AS SELECT * FROM ${name}\`)` : ''}, and drop the view in a later release. If only the code needs the new name, map it there instead.`,
      }
    : {
        risk,
        fix: 'Add a column with the new name and write to both. After the rollout, copy the old values. In the next release, use only the new column, and drop the old one in the release after that. If only the code needs the new name, map it there instead.',
      }
}

export const renameBreaksRunningVersion = rule({
  id: 'rename-breaks-running-version',
  check: '5.1',
  alsoServes: ['5.2', '5.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'Rename breaks the running version',
  why: 'Migration and code do not change at the same instant. During the rollout, one of the two versions uses a name that does not exist. After a rollback, the previous version fails until the rename is undone.',
  fix: 'Keep the old name working until no running version uses it. If only the code needs the new name, map it there instead.',
  blindSpots: 'A rename is a preview if neither models nor statements show whether the running version uses the old name.',
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
      // PostgreSQL views follow a rename; the text of a function does not.
      const inDatabase = inCode.state === 'used' ? undefined : definitionNaming(system, one.table, column, set, ['routine'])
      const use: DataUse = inDatabase ? { state: 'used', by: inDatabase.what, at: inDatabase.at } : inCode
      const [old, name] = [one.operation === 'rename-table' ? one.table : `${one.table}.${column ?? ''}`, one.name ?? '']
      if (use.state === 'unused') yield { ...evidenceAt(one, 'the previous version no longer uses the old name'), checks: ['5.1', '5.2'] }
      else if (use.state === 'used' || !(isOutOfUse(name) || isOutOfUse(old.split('.').at(-1) ?? '')))
        renames.push({ change: one, use, old, name })
    }
    for (const group of groupBy(renames, (rename) => JSON.stringify([rename.change.at.path, rename.change.table, rename.use.state])))
      yield gapAt(group[0].change, {
        ...(group[0].use.state === 'used' ? {} : { severity: 'P2', stage: 'preview' }),
        message: messageOf(group),
        ...advice(group),
      })
  },
})
