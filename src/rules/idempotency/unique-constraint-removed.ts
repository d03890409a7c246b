import { gapAt, rule, type Gap } from '#model/rule'
import type { Linked, System } from '#model/system'
import type { DataAccess } from '#model/facts/data/data-access'
import type { WriteOrder } from '#model/facts/data/write-order'
import { lostKeys, type LostKey } from '#change/data/lost-keys'
import { addedMigrations } from '#system/migrations/migrations'

const quoted = (columns: readonly string[]): string => new Intl.ListFormat('en-GB').format(columns.map((column) => `\`${column}\``))

/** Whether an upsert finds its row by this key: Prisma calls one of several fields by all their names (`customerId_code`). */
const isByKey = ({ library, filters }: Linked<DataAccess>, { columns }: LostKey): boolean =>
  library === 'prisma' && filters.includes(columns.join('_'))

/** An upsert of the service into the table. Whether it goes by this key or by another one is rarely known. */
const upsertInto = (system: System, { table, model }: LostKey): Linked<DataAccess> | undefined =>
  system
    .facts('data-access')
    .find(
      (access) =>
        access.file.role === 'production' &&
        (access.operation === 'upsert' || (access.operation === 'create' && access.conflictSafe)) &&
        [table, model].some((name) => name?.toLowerCase() === access.table),
    )

/** A check of the code that leaves it to the constraint to stop the second of two concurrent runs. */
const reliesOn = (system: System, { table, columns }: LostKey): Linked<WriteOrder> | undefined =>
  system
    .facts('write-order')
    .find(
      (order) =>
        order.inService &&
        order.hazard === 'checked' &&
        order.byTable &&
        order.table === table.toLowerCase() &&
        columns.every((column) => order.columns.includes(column.toLowerCase())),
    )

/** The constraint may go on purpose. What still relies on it breaks at once. */
const gapOf = (system: System, key: LostKey): Pick<Gap, 'message' | 'severity'> => {
  if (key.name !== undefined)
    return {
      severity: 'P2',
      message: `This migration drops the unique constraint \`${key.name}\` of \`${key.table}\`, and adds no other key to the table. The database now accepts duplicate rows.`,
    }
  const gone = `This change removes the unique constraint on ${quoted(key.columns)} of \`${key.table}\`, and no other key of the table replaces it.`
  const check = reliesOn(system, key)
  if (check)
    return {
      message: `${gone} \`${check.callee}\` (${check.at.path}:${check.at.startLine}) checks for an existing row before it inserts, so two concurrent runs can now both insert.`,
    }
  const upsert = upsertInto(system, key)
  if (upsert?.operation === 'create')
    return {
      severity: 'P0',
      message: `${gone} \`${upsert.callee}\` (${upsert.at.path}:${upsert.at.startLine}) relies on such a constraint to skip rows that exist. It now inserts a duplicate for each repetition, or fails.`,
    }
  if (upsert && isByKey(upsert, key))
    return {
      message: `${gone} \`${upsert.callee}\` (${upsert.at.path}:${upsert.at.startLine}) finds its row by this constraint, and now fails. Without the constraint, the database accepts duplicate rows.`,
    }
  if (upsert)
    return {
      severity: 'P2',
      message: `${gone} \`${upsert.callee}\` (${upsert.at.path}:${upsert.at.startLine}) upserts into this table. If it relies on this constraint, it now fails or inserts duplicates.`,
    }
  return {
    severity: 'P2',
    message: `${gone} The database now accepts duplicate rows.`,
  }
}

export const uniqueConstraintRemoved = rule({
  id: 'unique-constraint-removed',
  check: '6.4',
  alsoServes: ['6.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Unique constraint removed',
  why: 'Retries, double clicks and redelivered messages now store duplicate rows, without an error. Once there are some, the constraint cannot be added back until they are removed by hand.',
  fix: 'Keep the unique constraint. If it must change, create the new one first, and drop the old one once no code relies on it.',
  blindSpots:
    'Keys are known from SQL migrations, schema files and the models of ORMs. What a block of procedural SQL drops is not examined. A key that only a class of Django or SQLAlchemy declared is a preview, unless a migration of the change makes the field plain.',
  languages: ['sql', 'typescript', 'python'],
  *judge(system, change) {
    if (!change) return
    for (const key of lostKeys(system, change, addedMigrations(system, change)))
      yield gapAt(key.by, {
        subject: `unique ${key.table}.${key.name ?? key.columns.join('.')}`,
        ...gapOf(system, key),
        ...(key.onlyOfClass && { stage: 'preview' as const }),
      })
  },
})
