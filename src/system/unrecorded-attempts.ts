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

/** Whether a function compares a password or a code. */
const provesCaller = (system: System, { at, within }: Linked<FailedCheck>): boolean =>
  system.does(at.path, within, 'checks-code') || system.does(at.path, within, 'checks-password')

/**
 * Routes that refuse a failed check without a trace, beside code of the same file that records a failure: of the same check, or of another
 * one, if this route compares a password or a code.
 */
export function* unrecordedAttempts(system: System): Generator<UnrecordedAttempt> {
  const checks = system.facts('failed-check').filter(({ inService, isOfSecret }) => inService && isOfSecret)
  for (const group of Map.groupBy(checks, ({ at }) => at.path).values()) {
    const found = group.map((one) => ({ one, by: recordingOf(system, one) }))
    const recorded = found.filter(({ by }) => by !== undefined)
    if (recorded.length === 0) continue
    for (const { one } of found) {
      const like = recorded.find((other) => other.one.check === one.check) ?? (provesCaller(system, one) ? recorded[0] : undefined)
      if (like?.by === undefined || one.calls.length > 0 || one.within === like.one.within) continue
      if (system.does(one.at.path, one.within, 'notices-failures') || system.does(one.at.path, one.within, 'keeps-audit')) continue
      const endpoint = system
        .facts('endpoint')
        .find(({ at, handler, stateChanging }) => stateChanging && at.path === one.at.path && handler.name === one.within)
      if (endpoint) yield { attempt: one, endpoint, recorded: like.one, by: like.by }
    }
  }
}
