import type { WriteOrder } from '#model/facts/write-order'
import type { Linked, System } from '#model/system'
import { functionsFrom } from './follow.ts'
import { remembered } from './reads.ts'

const keyOf = (path: string, name: string): string => `${path}\0${name}`

/** Functions that run in a transaction which somebody who calls them has opened. */
const calledInTransaction = remembered((system): ReadonlySet<string> => {
  const called = new Set<string>()
  for (const transaction of system.facts('transaction'))
    for (const { function: ref } of transaction.calls) {
      const start = system.define(transaction.at.path, ref)
      if (!start || called.has(keyOf(start.path, start.name))) continue
      for (const { path, name } of functionsFrom(system, start)) called.add(keyOf(path, name))
    }
  return called
})

/**
 * Whether statements may be held together by a transaction that a caller has opened. They are not where it is known who calls (a request, a
 * job), and nobody on the way opens one.
 */
export const mayBeHeldByCaller = (system: System, { at, within, reach, file, ambient }: Linked<WriteOrder>): boolean => {
  if (!ambient) return false
  if (!reach.has('request') && !reach.has('job')) return true
  const aroundRequests = system.facts('transaction').some((one) => one.aroundRequests === true && one.file.unit === file.unit)
  return (aroundRequests && reach.has('request')) || calledInTransaction(system).has(keyOf(at.path, within))
}
