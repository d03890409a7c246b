import type { LongLived } from '#model/facts/long-lived'
import type { SignalHandler, StopCall } from '#model/facts/process'
import type { Linked, System, Unit } from '#model/system'

/** What may hold the shutdown code of a unit: itself, its dependencies in this repository, and the units that depend on it. */
const near = (unit: Unit, system: System): ReadonlySet<Unit | undefined> =>
  new Set([unit, ...system.units.filter((other) => unit.dependencies.has(other.name) || other.dependencies.has(unit.name))])

/** How a unit ends what it starts. */
export interface Ending {
  /** A handler of SIGTERM that shuts something down, if there is one. */
  readonly handler: Linked<SignalHandler> | undefined
  /** The call that stops the work, or may. */
  readonly stop: Linked<StopCall> | undefined
}

const stops = (live: LongLived, { target, member, isAny }: StopCall): boolean =>
  live.stoppedBy.includes(member) && (target === live.heldBy || isAny === true)

/** How the unit of something that lasts as long as its process ends it. */
export const endingOf = (system: System, live: Linked<LongLived>): Ending => {
  const { unit } = live.file
  if (!unit) return { handler: undefined, stop: undefined }
  const mine = near(unit, system)
  const inUnit = ({ file }: Linked<SignalHandler | StopCall>): boolean => file.role === 'production' && mine.has(file.unit)
  return {
    handler: system.facts('signal-handler').find((handler) => inUnit(handler) && handler.signals.includes('SIGTERM')),
    stop: system.facts('stop-call').find((stop) => inUnit(stop) && stops(live, stop)),
  }
}
