import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { functionsFrom, standsIn } from '#link/follow'

/** A column for who did what its first words say: `created_by`, `granted_by_id`. */
const saysWho = (column: string): boolean => /^\S+ by( id)?$/.test(wordsOf(column).join(' '))

/** Whether all that an action changes is new rows, and each says who made it: they are a record of the action. */
export const storesItsAuthor = (system: System, one: Linked<Endpoint>): boolean => {
  const handler = system.define(one.at.path, one.handler)
  const functions = handler ? functionsFrom(system, [handler], { steps: 2 }) : []
  const changing = system.facts('sql-statement').filter((fact) => fact.changes !== undefined && standsIn(fact, functions))
  return (
    changing.length > 0 &&
    changing.every(
      ({ changes, columns }) => changes === 'insert' && columns.some(({ column, access }) => access === 'write' && saysWho(column)),
    )
  )
}
