import type { RateAmount } from '#model/facts/requests/rate-amount'
import type { Change, Linked, System } from '#model/system'

/** A limit this many times as high, and of this many requests, no longer stops a client. */
const timesAsHigh = 100
const stopsNobody = 1000

/** Limits whose number the change raises so far that they limit no client. */
export function* raisedLimits(
  system: System,
  { base }: Change,
): Generator<{ readonly limit: Linked<RateAmount>; readonly before: number }> {
  const amountsIn = (of: System): ReadonlyMap<string, Linked<RateAmount>> =>
    new Map(of.facts('rate-amount').map((one) => [`${one.at.path} ${one.within} ${one.subject}`, one]))
  const [was, now] = [amountsIn(base), amountsIn(system)]
  for (const [key, limit] of now) {
    const before = was.get(key)?.amount ?? 0
    const isHere = (other: Linked<RateAmount>): boolean => other.at.path === limit.at.path && other.by === limit.by
    // Where limiters of one name come or go, the text does not show which one is which.
    const isPaired = base.facts('rate-amount').filter(isHere).length === system.facts('rate-amount').filter(isHere).length
    if (limit.inService && isPaired && before > 0 && limit.amount >= before * timesAsHigh && limit.amount >= stopsNobody)
      yield { limit, before }
  }
}
