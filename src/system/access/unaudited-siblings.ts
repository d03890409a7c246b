import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { recordedFrom } from '../observability/recordings.ts'

/** A new action that changes a table without an audit entry, while all other actions of the file that change it write one. */
export interface UnauditedSibling {
  readonly endpoint: Linked<Endpoint>
  readonly table: string
  /** Where it changes the table. */
  readonly at: Place
  readonly siblings: readonly { readonly endpoint: Linked<Endpoint>; readonly entry: Linked<Recording> }[]
}

/** One action shows little: its entry may be there for what is special about it. */
const fewest = 2

const keyOf = ({ at, subject }: Linked<Endpoint>): string => `${at.path} ${subject}`

/** What an action changes, by table, with the first place. */
const changedBy = (system: System, functions: ReturnType<typeof functionsFrom>): ReadonlyMap<string, Place> => {
  const found = new Map<string, Place>()
  const add = (table: string | undefined, { path, startLine }: { readonly path: string; readonly startLine: number }): void => {
    if (table !== undefined && table !== '' && !found.has(table.toLowerCase()))
      found.set(table.toLowerCase(), { path, startLine, endLine: startLine })
  }
  for (const access of system.facts('data-access'))
    if (access.operation !== 'read' && standsIn(access, functions)) add(access.table, access.at)
  for (const statement of system.facts('sql-statement'))
    if (statement.changes && standsIn(statement, functions)) add(statement.tables[0], statement.at)
  return found
}

const entryOf = (system: System, handler: { readonly path: string; readonly name: string }): Linked<Recording> | undefined =>
  [...recordedFrom(system, handler).values()].find(({ what }) => what === 'audit')

/** Actions that a change adds and that write no audit entry, beside actions on the same table that all write one. */
export const unauditedSiblings = (system: System, change: Change): readonly UnauditedSibling[] => {
  const before = new Set(change.base.facts('endpoint').map(keyOf))
  const all = system.facts('endpoint').filter((one) => one.inService && one.stateChanging && !one.isDeclaredOnly)
  const byFile = Map.groupBy(all, ({ at }) => at.path)
  return [...byFile.values()].flatMap((group) => {
    if (group.length <= fewest || group.every((one) => before.has(keyOf(one)))) return []
    const actions = group.flatMap((endpoint) => {
      const handler = system.define(endpoint.at.path, endpoint.handler)
      if (!handler) return []
      return [
        { endpoint, handler, entry: entryOf(system, handler), changes: changedBy(system, functionsFrom(system, [handler], { steps: 2 })) },
      ]
    })
    return actions.flatMap(({ endpoint, entry, changes, handler }) => {
      if (entry || before.has(keyOf(endpoint))) return []
      for (const [table, at] of changes) {
        const others = actions.filter((one) => one.changes.has(table) && one.handler.name !== handler.name)
        const siblings = others.flatMap((one) => (one.entry ? [{ endpoint: one.endpoint, entry: one.entry }] : []))
        if (siblings.length >= fewest && others.every((one) => one.entry || !before.has(keyOf(one.endpoint))))
          return [{ endpoint, table, at, siblings }]
      }
      return []
    })
  })
}
