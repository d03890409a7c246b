import type { DataAccess } from '#model/facts/data/data-access'
import type { Transaction } from '#model/facts/data/transaction'
import type { Linked, System } from '#model/system'
import { calledInTransaction } from '#system/data/ambient-transactions'
import { functionsFrom, keyOf } from '#link/follow'
import type { Kept } from '../kept-safeguards.ts'
import { remembered } from '#link/reads'

/** Functions that open a transaction themselves. */
export const openers = remembered(
  (system): ReadonlySet<string> => new Set(system.facts('transaction').map(({ at, within }) => keyOf({ path: at.path, name: within }))),
)

/** How many calls deep callees are searched for a transaction. */
const maxDepth = 2

const opensItself = (system: System, path: string, name: string, depth = 1): boolean =>
  openers(system).has(keyOf({ path, name })) ||
  (depth < maxDepth && system.callees(path, name).some((callee) => opensItself(system, callee.path, callee.name, depth + 1)))

const isIn = (within: string, around: string): boolean => within === around || within.startsWith(`${around} > `)

/** Whether statements of a function run in a transaction that it is given: it opens none. */
const receivesOne = (head: System, path: string, name: string): boolean => {
  const isInside = (fact: Linked<DataAccess> | Linked<Transaction>): boolean => fact.at.path === path && isIn(fact.within, name)
  return head.facts('data-access').some((fact) => fact.inTransaction && isInside(fact)) && !head.facts('transaction').some(isInside)
}

/**
 * Whether the work of a removed transaction runs in another one: of a caller, of a function that the change makes it call, or of every
 * request.
 */
export const isInOtherTransaction = (head: System, base: System, { at, within, fromRequest }: Kept): boolean => {
  if (receivesOne(head, at.path, within)) return true
  if (calledInTransaction(head).has(keyOf({ path: at.path, name: within }))) return true
  const unit = head.files.get(at.path)?.unit
  if (fromRequest && head.facts('transaction').some(({ aroundRequests, file }) => aroundRequests && file.unit === unit)) return true
  const before = new Set(base.callees(at.path, within).map(keyOf))
  return head.callees(at.path, within).some((callee) => !before.has(keyOf(callee)) && opensItself(head, callee.path, callee.name))
}

/** Functions that write to a database, or run a statement that may. */
export const writers = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      [
        ...system.facts('data-access').filter(({ operation }) => operation !== 'read'),
        ...system.facts('sql-statement').filter(({ columns }) => columns.some(({ access }) => access === 'write')),
      ].map(({ at, within }) => keyOf({ path: at.path, name: within })),
    ),
)

/** Whether a write is known in the function of a safeguard, in a function within it, or in what these call. */
export const isWriteKnown = (system: System, { at: { path }, within }: Kept): boolean =>
  functionsFrom(system, [{ path, name: within }], { throughInterfaces: true }).some((one) => writers(system).has(keyOf(one))) ||
  system.facts('data-access').some((fact) => fact.operation !== 'read' && fact.at.path === path && isIn(fact.within, within))
