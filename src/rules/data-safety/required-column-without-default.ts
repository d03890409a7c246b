import { evidenceAt, gapAt, rule } from '#model/rule'
import { groupBy } from '#system/group'
import { filledColumns } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { newRequiredColumns, type RequiredColumn } from '#system/new-required-columns'

type Columns = readonly [RequiredColumn, ...RequiredColumn[]]

const messageOf = ([first, ...others]: Columns): string => {
  const more = others.slice(0, 6).map(({ change, column }) => `\`${change.table}.${column}\` (line ${change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  const name = `\`${first.change.table}.${first.column}\`${more.length > 0 ? ` (also ${more.join(', ')}${rest})` : ''}`
  if (first.isRefused)
    return `New column ${name} is NOT NULL without a default, on a table from before this change: if it has a single row, PostgreSQL refuses the statement and the deployment stops here. If it has none, inserts of the version that still runs fail, as it does not know the column.`
  if (first.by === 'add-column')
    return `New column ${name} is NOT NULL without a default, on a table from before this change: the version that still runs inserts rows without it, and those inserts fail.`
  return `Column ${name} is new in this change and is required without a default from here on: the version that still runs inserts rows without it, and those inserts fail.`
}

export const requiredColumnWithoutDefault = rule({
  id: 'required-column-without-default',
  check: '5.1',
  alsoServes: ['5.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'New column is required at once, without a default',
  why: 'The database of production has rows, and a version that still writes: either the migration fails half-way through the deployment (and many tools then refuse every later one), or every insert of the running version fails until the rollout is over.',
  fix: 'Add the column nullable or with a default; require it in a later release, when every running version writes it and the old rows are filled.',
  languages: ['go', 'java', 'python', 'sql', 'typescript'],
  *judge(system, change) {
    if (!change) for (const one of filledColumns(system)) yield evidenceAt(one, `new required column of \`${one.table}\` has a default`)
    const columns = newRequiredColumns(addedMigrations(system, change), change)
    for (const column of columns) if (column.isFilled) yield evidenceAt(column.change, 'new required column has a default')
    // Columns that one migration adds in one way are one finding.
    const open = columns.filter((column) => !column.isFilled)
    for (const group of groupBy(open, ({ change: at, by, isRefused }) => JSON.stringify([at.at.path, by, isRefused])))
      yield gapAt(group[0].change, { subject: `require ${group[0].change.table}.${group[0].column}`, message: messageOf(group) })
  },
})
