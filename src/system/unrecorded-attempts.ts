import type { Endpoint } from '#model/facts/endpoint'
import type { FailedCheck } from '#model/facts/failed-check'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { ownName } from './protections/guarded.ts'

/** A failed attempt that leaves no trace, and one of the same check that is recorded. */
export interface UnrecordedAttempt {
  readonly attempt: Linked<FailedCheck>
  readonly endpoint: Linked<Endpoint>
  readonly recorded: Linked<FailedCheck>
  /** The last name of the call that records. */
  readonly by: string
}

/** The call of a branch that records the failure: by its name, or by what the function of the repository does. */
const recordingOf = (system: System, { at, within, calls }: Linked<FailedCheck>): string | undefined => {
  const callees = system.callees(at.path, within)
  return calls.find(
    (name) =>
      names.noticesFailures.has(name) ||
      callees.some((callee) => ownName(callee.name) === name && system.does(callee.path, callee.name, 'notices-failures')),
  )
}

/** Routes that refuse a failed check without a trace, beside code of the same file that records a failure of the same check. */
export function* unrecordedAttempts(system: System): Generator<UnrecordedAttempt> {
  const checks = system.facts('failed-check').filter(({ inService, isOfSecret }) => inService && isOfSecret)
  for (const group of Map.groupBy(checks, ({ at, check }) => `${at.path} ${check}`).values()) {
    const found = group.map((one) => ({ one, by: recordingOf(system, one) }))
    const [recorded] = found.filter(({ by }) => by !== undefined)
    if (recorded?.by === undefined) continue
    for (const { one } of found) {
      if (one.calls.length > 0 || one.within === recorded.one.within) continue
      if (system.does(one.at.path, one.within, 'notices-failures') || system.does(one.at.path, one.within, 'keeps-audit')) continue
      const endpoint = system
        .facts('endpoint')
        .find(({ at, handler, stateChanging }) => stateChanging && at.path === one.at.path && handler.name === one.within)
      if (endpoint) yield { attempt: one, endpoint, recorded: recorded.one, by: recorded.by }
    }
  }
}
