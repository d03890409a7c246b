import { linkedUnits } from '#link/units/linked-units'
import type { LongLived } from '#model/facts/process/long-lived'
import type { SignalHandler, StopCall } from '#model/facts/process/process'
import type { Linked, System, Unit } from '#model/system'

/** How a unit stops what it starts. */
export interface Ending {
  /** A SIGTERM handler that shuts something down, if there is one. */
  readonly handler: Linked<SignalHandler> | undefined
  /** The call that stops the work, or may stop it. */
  readonly stop: Linked<StopCall> | undefined
}

/** Names of values that a file starts itself: what it stops by this name is its own, whatever another file calls by the same name. */
const ownOf = (system: System): ReadonlySet<string> =>
  new Set(system.facts('long-lived').flatMap(({ at, heldBy }) => (heldBy === undefined ? [] : [`${at.path}\0${heldBy}`])))

const stops = (live: LongLived, { target, member, isAny }: StopCall): boolean =>
  live.stoppedBy.includes(member) && (target === live.heldBy || isAny === true)

/** Finds how a unit stops something that lasts as long as its process. */
export const endingOf = (system: System, live: Linked<LongLived>): Ending => {
  const { unit } = live.file
  if (!unit) return { handler: undefined, stop: undefined }
  const own = ownOf(system)
  const mine: ReadonlySet<Unit | undefined> = linkedUnits(unit, system)
  const inUnit = ({ file }: Linked<SignalHandler | StopCall>): boolean => file.role === 'production' && mine.has(file.unit)
  return {
    handler: system.facts('signal-handler').find((handler) => inUnit(handler) && handler.signals.includes('SIGTERM')),
    stop: system
      .facts('stop-call')
      .find((stop) => inUnit(stop) && stops(live, stop) && (stop.at.path === live.at.path || !own.has(`${stop.at.path}\0${stop.target}`))),
  }
}
