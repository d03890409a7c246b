import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Recording } from '#model/facts/records/recording'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { storesItsAuthor } from '../data/stored-author.ts'
import { recordedFrom } from '../observability/recordings.ts'

/** A new action behind a right of its own that changes rows without an audit entry, while the others of its file behind such rights write one. */
export interface UnauditedRight {
  readonly endpoint: Linked<Endpoint>
  /** The guard that asks for the right, as written. */
  readonly guard: string
  /** Where it changes rows. */
  readonly at: Place
  readonly sibling: Linked<Endpoint>
  readonly entry: Linked<Recording>
}

/** A guard that is made for one right: `permit('ledger.correct')`. */
interface RightGuard {
  readonly text: string
  readonly maker: string
  readonly right: string
}

const rightGuard = /^@?([\w.]+)\((.*["'`]\w.*)\)$/

/** The guards of an action that ask for a right by its name. A limit or a check of the form has options. */
const guardsOf = ({ guards }: Endpoint): readonly RightGuard[] =>
  guards.flatMap(({ name, against, onlyIdentifies, function: made }): RightGuard[] => {
    const [, called, right] = rightGuard.exec(name) ?? []
    if (called === undefined || right === undefined || onlyIdentifies || against?.includes('overuse')) return []
    return [{ text: name, maker: made ? `${made.module ?? ''}#${made.name}` : called, right }]
  })

/** Where an action changes or deletes rows. */
const changesAt = (system: System, functions: ReturnType<typeof functionsFrom>): Place | undefined => {
  const writes = [
    ...system.facts('data-access').filter(({ operation }) => operation === 'update' || operation === 'delete' || operation === 'upsert'),
    ...system.facts('sql-statement').filter(({ changes }) => changes === 'update' || changes === 'delete'),
  ]
  const write = writes.find((fact) => standsIn(fact, functions))
  return write && { path: write.at.path, startLine: write.at.startLine, endLine: write.at.startLine }
}

/**
 * Actions that a change adds behind a right of their own and that write no audit entry, in a file whose other actions behind rights of the same
 * guard all write one, but for those that the change adds. As many must write one as do not.
 */
export const unauditedRights = (system: System, change: Change): readonly UnauditedRight[] => {
  const keyOf = ({ at, subject }: Linked<Endpoint>): string => `${at.path} ${subject}`
  const before = new Set(change.base.facts('endpoint').map(keyOf))
  const all = system.facts('endpoint').filter((one) => one.inService && one.stateChanging && !one.isDeclaredOnly)
  return [...Map.groupBy(all, ({ at }) => at.path).values()].flatMap((group): UnauditedRight[] => {
    if (group.length < 2 || group.every((one) => before.has(keyOf(one)))) return []
    const actions = group.flatMap((endpoint) => {
      const [guard] = guardsOf(endpoint)
      const handler = guard && system.define(endpoint.at.path, endpoint.handler)
      if (!handler) return []
      const entry = [...recordedFrom(system, handler).values()].find(({ what }) => what === 'audit')
      return [{ endpoint, guard, handler, entry }]
    })
    return [...Map.groupBy(actions, ({ guard }) => guard.maker).values()].flatMap((alike): UnauditedRight[] => {
      const missing = alike.filter(({ entry }) => !entry)
      const audited = alike.flatMap(({ endpoint, entry }) => (entry ? [{ endpoint, entry }] : []))
      const [sibling] = audited
      if (!sibling || missing.length > audited.length || missing.some(({ endpoint }) => before.has(keyOf(endpoint)))) return []
      const rights = new Set(alike.filter(({ entry }) => entry).map(({ guard }) => guard.right))
      return missing.flatMap(({ endpoint, guard, handler }): UnauditedRight[] => {
        const at = changesAt(system, functionsFrom(system, [handler], { steps: 2 }))
        if (!at || rights.has(guard.right) || storesItsAuthor(system, endpoint)) return []
        return [{ endpoint, guard: guard.text, at, sibling: sibling.endpoint, entry: sibling.entry }]
      })
    })
  })
}
