import type { FailedCheck } from '#model/facts/calls/failed-check'
import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Change, Linked, System } from '#model/system'
import { ownName } from '../protections/guarded.ts'
import { limitsUse } from '#system/access/request-limits'

type Check = Linked<FailedCheck>

/** A check of a secret that no longer refuses callers after too many failures. */
export interface LostLock {
  readonly attempt: Check
  readonly by: string
}

const checksOf = (system: System): readonly Check[] =>
  system.facts('failed-check').filter(({ inService, isOfSecret, reach }) => inService && isOfSecret && reach.has('request'))

const isSame =
  (one: Check) =>
  (other: Check): boolean =>
    other.at.path === one.at.path && other.within === one.within && other.check === one.check

/** Functions that the code around a check calls now and did not call before: one of them may refuse instead. */
const callsOthers = (system: System, base: System, { at, within }: Check): boolean => {
  const before = new Set(base.callees(at.path, within).map(({ name }) => ownName(name)))
  return system.callees(at.path, within).some(({ name }) => !before.has(ownName(name)))
}

const endpointsOf = (system: System, { at, within }: Check): readonly Linked<Endpoint>[] =>
  system.facts('endpoint').filter((endpoint) => endpoint.at.path === at.path && ownName(endpoint.handler.name) === ownName(within))

/** Whether the change limits a route of the check: the lock itself may have been all that limited it. */
const isLimitedNow = (system: System, base: System, attempt: Check): boolean => {
  const before = new Set(endpointsOf(base, attempt).flatMap(({ guards }) => guards.map(({ name }) => name)))
  return endpointsOf(system, attempt).some(({ guards, at }) =>
    guards.some((guard) => !before.has(guard.name) && limitsUse(system, at.path, guard)),
  )
}

/** Checks of a secret that the change leaves in place, and whose lock it removes without another limit. */
export function* lostLocks(system: System, { base }: Change): Generator<LostLock> {
  const before = checksOf(base).filter(({ locks }) => locks !== undefined)
  if (before.length === 0) return
  const seen = new Set<string>()
  for (const attempt of checksOf(system)) {
    const key = `${attempt.at.path} ${attempt.within} ${attempt.check}`
    const [lock] = attempt.locks ? [] : (before.find(isSame(attempt))?.locks ?? [])
    if (!lock || seen.has(key) || callsOthers(system, base, attempt)) continue
    if (isLimitedNow(system, base, attempt)) continue
    seen.add(key)
    yield { attempt, by: lock.by }
  }
}

/** Locks in front of checks of a secret. */
export function* keptLocks(system: System): Generator<{ readonly attempt: Check; readonly by: string; readonly line: number }> {
  for (const attempt of checksOf(system)) for (const { by, line } of attempt.locks ?? []) yield { attempt, by, line }
}

/** How findings and evidence of one lock are matched. */
export const lockSubject = ({ within, check }: Check): string => `lock of ${check} in ${within}`
