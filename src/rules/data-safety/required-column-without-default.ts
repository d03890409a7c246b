import { evidenceAt, gapAt, rule } from '#model/rule'
import { groupBy } from '#system/naming/group'
import { filledColumns } from '#system/migrations/kept-migrations'
import { addedMigrations } from '#system/migrations/migrations'
import { newRequiredColumns, type RequiredColumn } from '#system/migrations/new-required-columns'

type Columns = readonly [RequiredColumn, ...RequiredColumn[]]

const messageOf = ([first, ...others]: Columns): string => {
  const more = others.slice(0, 6).map(({ change, column }) => `\`${change.table}.${column}\` (line ${change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  const name = `\`${first.change.table}.${first.column}\`${more.length > 0 ? ` (also ${more.join(', ')}${rest})` : ''}`
  if (first.isRefused)
    return `New column ${name} is NOT NULL without a default. PostgreSQL rejects the statement if the table has rows; on an empty table, inserts from the running version fail.`
  if (first.by === 'add-column')
    return `New column ${name} on an existing table is NOT NULL without a default. The running version inserts rows without it, and those inserts fail.`
  return `New column ${name} becomes required without a default. The running version inserts rows without it, and those inserts fail.`
}

/** A statement of its own makes the column required: only that statement must wait. */
const fixOf = ([{ change }]: Columns): string | undefined => {
  if (change.operation === 'set-default')
    return 'Keep the default for now: it fills the rows of the running version. Drop it in a later release, once every running version writes the column.'
  if (change.operation === 'set-not-null')
    return 'Move this statement to a later release, once every running version writes the column and the old rows are filled.'
  return undefined
}

const risks = {
  refused:
    'The deployment stops at this migration, and many tools then refuse later migrations until an operator repairs the migration state by hand.',
  inserts:
    'Until the rollout ends, every request that inserts a row through the running version fails. A rollback to that version does not help.',
}

export const requiredColumnWithoutDefault = rule({
  id: 'required-column-without-default',
  check: '5.1',
  alsoServes: ['5.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Required column without a default',
  why: 'Production has rows, and a running version that still inserts some without this column. Either the migration or these inserts fail.',
  fix: 'Add the column as nullable or with a default. Make it required in a later release, once every running version writes it and the old rows are filled.',
  blindSpots:
    'A column that the code or a migration of the base version knows already is reported as a preview. A table that an earlier migration made only days before is not judged.',
  languages: ['go', 'java', 'python', 'sql', 'typescript'],
  *judge(system, change) {
    if (!change) for (const one of filledColumns(system)) yield evidenceAt(one, `new required column of \`${one.table}\` has a default`)
    const columns = newRequiredColumns(addedMigrations(system, change), change)
    for (const column of columns) if (column.isFilled) yield evidenceAt(column.change, 'new required column has a default')
    // Columns that one migration adds in the same way are one finding.
    const open = columns.filter((column) => !column.isFilled)
    for (const group of groupBy(open, ({ change: at, by, isRefused, isKnown }) => JSON.stringify([at.at.path, by, isRefused, isKnown])))
      yield gapAt(group[0].change, {
        // The inserts of the running version may name the column: wrong at first sight.
        ...(group[0].isKnown && { stage: 'preview' as const }),
        subject: `require ${group[0].change.table}.${group[0].column}`,
        message: messageOf(group),
        fix: fixOf(group),
        risk: group[0].isRefused ? risks.refused : risks.inserts,
      })
  },
})
