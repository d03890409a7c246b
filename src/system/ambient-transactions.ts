import type { WriteOrder } from '#model/facts/write-order'
import type { Linked, System } from '#model/system'
import { remembered } from './reads.ts'

const keyOf = (path: string, name: string): string => `${path}\0${name}`

/** So many calls lead from what opens a transaction to a statement in it. */
const steps = 4

/** Functions that run in a transaction which somebody who calls them has opened: called in it, be it by the name of an interface. */
const calledInTransaction = remembered((system): ReadonlySet<string> => {
  const called = new Set<string>()
  let next: { readonly path: string; readonly name: string }[] = []
  const add = (one: { readonly path: string; readonly name: string } | undefined): void => {
    if (!one || called.has(keyOf(one.path, one.name))) return
    called.add(keyOf(one.path, one.name))
    next.push(one)
    for (const other of system.implementers(one.path, one.name)) add(other)
  }
  for (const transaction of system.facts('transaction'))
    for (const ref of [...transaction.calls.map((call) => call.function), ...(transaction.around ?? [])])
      add(system.define(transaction.at.path, ref))
  for (let step = 0; step < steps && next.length > 0; step += 1) {
    const from = next
    next = []
    for (const { path, name } of from) for (const callee of system.callees(path, name)) add(callee)
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
