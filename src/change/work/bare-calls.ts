import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Place } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { breakerUses, isBehindBreaker } from './lost-breakers.ts'
import { ownName } from '../protections/guarded.ts'
import { withOuter } from '#link/users'

/** A request without a circuit breaker, in a service whose other requests run through one. */
export interface BareCall {
  readonly call: Linked<ExternalCall>
  /** The request of the same service that runs through a breaker, and what runs it. */
  readonly peer: { readonly by: string; readonly at: Place }
}

/** Fewer requests with a breaker show no habit. */
const fewest = 2

const outermost = (within: string): string => withOuter(within).at(-1) ?? within

const isJudged = ({ inService, protocol, streaming, file, unawaited }: Linked<ExternalCall>): boolean =>
  inService && (protocol === 'http' || protocol === 'grpc') && !streaming && !unawaited && file.side !== 'frontend'

const isAtRun = ({ reach }: Linked<ExternalCall>): boolean => reach.size === 0 || reach.has('request') || reach.has('job')

/**
 * The requests of a service without the circuit breaker that most of its other requests have. Each function counts once. A breaker in a caller,
 * in a callee or on the class counts, and so does one that is made for a function of this name.
 */
export const bareCalls = (system: System): readonly BareCall[] => {
  const uses = breakerUses(system).filter(({ inService }) => inService)
  if (uses.length === 0) return []
  const given = new Set([...uses, ...system.facts('breaker')].flatMap(({ works = [] }) => works))
  const perFunction = new Map(
    system.facts('external-call').flatMap((call) => (isJudged(call) ? [[`${call.at.path} ${outermost(call.within)}`, call] as const] : [])),
  )
  return [...Map.groupBy(perFunction.values(), ({ file }) => file.unit?.root ?? '')].flatMap(([root, calls]) => {
    const [use] = uses.filter(({ file }) => (file.unit?.root ?? '') === root)
    if (!use) return []
    const isCovered = ({ at, within, callee }: Linked<ExternalCall>): boolean =>
      withOuter(within).some((name) => given.has(ownName(name))) ||
      withOuter(within).some((name) => isBehindBreaker(system, at.path, name, callee.split(/\W/).at(-1)))
    const bare = calls.filter((call) => !isCovered(call))
    const covered = calls.length - bare.length
    if (covered < fewest || bare.length >= covered) return []
    return bare.filter(isAtRun).map((call) => ({ call, peer: { by: use.by, at: use.at } }))
  })
}
