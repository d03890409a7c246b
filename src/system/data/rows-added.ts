import type { SchemaChange } from '#model/facts/data/schema-change'
import type { DataAccess } from '#model/facts/data/data-access'
import type { RowAddition } from '#model/facts/data/row-addition'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { functionsFrom, standsIn } from '#link/follow'
import { isMadeKey } from './is-made-key.ts'
import { remembered } from '#link/reads'

interface FunctionName {
  readonly path: string
  readonly name: string
}

/** Whether an operation of a migration creates a constraint that rejects duplicate rows. */
const refusesSecond = ({ operation, unique, constraint, columns }: SchemaChange): boolean =>
  operation === 'create-table' || operation === 'create-index'
    ? unique === true
    : operation === 'add-constraint' &&
      (constraint?.type === 'unique' || (constraint?.type === 'primary-key' && !isMadeKey(columns)) || constraint?.type === 'exclusion')

/**
 * Whether the schema may reject a duplicate of a row that a function, or one that it calls, inserts: one of the tables has unique columns
 * that are not generated.
 */
export const mayBeRefused = (system: System, start: FunctionName): boolean => {
  const guarded = guardedTables(system)
  if (guarded.size === 0) return false
  return insertsFrom(system, start).some(({ table }) => guarded.has(table))
}

/** Whether a function, or one that it calls, inserts rows into a table in which the id of a message, an event or a request is unique. */
export const storesMessageOnce = (system: System, start: FunctionName): boolean => {
  const tables = messageTables(system)
  return tables.size > 0 && insertsFrom(system, start).some(({ table }) => tables.has(table))
}

/** Tables in which the id of a message is unique, in lower case. */
const messageTables = remembered((system): ReadonlySet<string> => {
  const namesMessage = (columns: readonly string[]): boolean => columns.some((column) => names.messageKeys.has(column))
  return new Set([
    ...system
      .facts('data-model')
      .filter(({ uniques }) => uniques?.some(namesMessage))
      .flatMap(({ subject, table }) => [subject.toLowerCase(), table.toLowerCase()]),
    ...system
      .facts('schema-change')
      .filter(
        (change) =>
          change.direction === 'up' &&
          refusesSecond(change) &&
          (change.operation === 'create-table'
            ? (change.keys ?? []).some(({ columns }) => namesMessage(columns))
            : namesMessage(change.columns)),
      )
      .map(({ table }) => table.toLowerCase()),
  ])
})

/** Tables with unique columns that are not generated, in lower case. */
const guardedTables = remembered((system): ReadonlySet<string> => {
  const guarded = new Set(
    system
      .facts('data-model')
      .filter(({ uniques }) => uniques?.some((together) => !isMadeKey(together)))
      .flatMap(({ subject, table }) => [subject.toLowerCase(), table.toLowerCase()]),
  )
  for (const change of system.facts('schema-change'))
    if (change.direction === 'up' && refusesSecond(change)) guarded.add(change.table.toLowerCase())
  return guarded
})

/** An SQL text in a function that inserts a row each time: no branch and no conflict clause is before it, and no known key rejects it. */
export const rowInText = (system: System, { path, name }: FunctionName): Linked<RowAddition> | undefined =>
  system
    .facts('row-addition')
    .find(
      ({ adds, isGuarded, at, within, table }) =>
        adds === 'row' && !isGuarded && at.path === path && within === name && !guardedTables(system).has(table),
    )

/**
 * An SQL text in a function, or in one that it calls, that adds a row for each row that a query finds, whenever it runs. A statement that
 * updates or deletes rows beside it may keep the next run from finding the same ones.
 */
export const rowsOfSelection = (system: System, start: FunctionName): Linked<RowAddition> | undefined => {
  const functions = functionsFrom(system, [start], { steps: 2 })
  const marks = system
    .facts('sql-statement')
    .some((one) => one.changes !== undefined && one.changes !== 'insert' && standsIn(one, functions))
  if (marks) return undefined
  return system
    .facts('row-addition')
    .find((one) => one.ofSelection && !one.isGuarded && standsIn(one, functions) && !guardedTables(system).has(one.table))
}

/** Whether a unique key that is not generated may reject a second row of a table. */
export const isKnownOnce = (system: System, table: string): boolean => guardedTables(system).has(table)

/** The statements that insert rows in a function, or in one that it calls; the nearest first in each file. */
export const insertsFrom = (system: System, start: FunctionName): readonly Linked<DataAccess>[] => {
  const functions = functionsFrom(system, [start], { steps: 3 })
  return system.facts('data-access').filter((access) => access.operation === 'create' && standsIn(access, functions))
}

/** Whether a function, or one that it calls, reads rows of the table before it inserts them, and so may skip those that are there. */
export const isLookedUp = (system: System, start: FunctionName, { table }: Linked<DataAccess>): boolean => {
  const functions = functionsFrom(system, [start], { steps: 3 })
  return (
    table !== '' &&
    system.facts('data-access').some((access) => access.operation === 'read' && access.table === table && standsIn(access, functions))
  )
}
