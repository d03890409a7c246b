import type { WriteOrder } from '#model/facts/data/write-order'
import type { Linked, System } from '#model/system'
import { functionsFrom, keyOf } from '#link/follow'
import { remembered } from '#link/reads'

/** Functions called inside a transaction that a caller has opened, including calls through an interface. */
export const calledInTransaction = remembered((system): ReadonlySet<string> => {
  const starts = system
    .facts('transaction')
    .flatMap(({ at, calls, around = [] }) =>
      [...calls.map((call) => call.function), ...around].flatMap((ref) => system.define(at.path, ref) ?? []),
    )
  return new Set(functionsFrom(system, starts, { throughInterfaces: true }).map(keyOf))
})

/**
 * Whether a transaction opened by a caller may cover these statements. It does not when the entry point is known (a request or a job) and
 * nothing on the way from it opens one.
 */
export const mayBeHeldByCaller = (system: System, { at, within, reach, file, ambient }: Linked<WriteOrder>): boolean => {
  if (!ambient) return false
  if (!reach.has('request') && !reach.has('job')) return true
  const aroundRequests = system.facts('transaction').some((one) => one.aroundRequests === true && one.file.unit === file.unit)
  return (aroundRequests && reach.has('request')) || calledInTransaction(system).has(keyOf({ path: at.path, name: within }))
}
