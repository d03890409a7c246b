import type { Protection } from '#model/facts/requests/safeguard'
import { gapAt, rule, type GapTexts } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import type { Endpoint, RouterGuard } from '#model/facts/requests/endpoint'
import {
  guardProtects,
  isExtendedElsewhere,
  isMeantOpen,
  isProtectedOtherwise,
  registeredAfter,
  registeredBefore,
  routerOf,
  sameGuardIn,
  type Registered,
} from '#change/access/guards-in-order'
import { refusesCallers } from '#system/effects/guard-does'
import { hasHookForCallers } from '#change/protections/guards-in-front'
import { firstWord } from '#change/kept-safeguards'

/** The most severe first. */
const protections: readonly Protection[] = ['access', 'overuse']

const consequence: Readonly<Partial<Record<Protection, string>>> = {
  access: 'Clients without permission can call it.',
  overuse: 'Clients can call it without limit.',
}

const consequences: Readonly<Partial<Record<Protection, string>>> = {
  access: 'Clients without permission can call them.',
  overuse: 'Clients can call them without limit.',
}

const severityOf = (against: Protection): 'P1' | 'P2' => (against === 'access' ? 'P1' : 'P2')

/** What a guard misses: everything on its router, or what it covered before the change. */
const missedBy = (system: System, change: Change | undefined, fact: Linked<RouterGuard>): readonly Registered[] => {
  const before = registeredBefore(system, fact)
  if (before.length === 0) return []
  const earlier = change && sameGuardIn(change.base, fact)
  const covered = earlier && new Set(registeredAfter(change.base, earlier).map(({ name }) => name))
  const lost = before.filter(({ name }) => covered?.has(name))
  if (lost.length > 0) return lost
  return fact.isLast && registeredAfter(system, fact).length === 0 && !isExtendedElsewhere(system, fact) ? before : []
}

const textsOfOrder = (fact: Linked<RouterGuard>, missed: readonly Registered[], against: Protection): GapTexts => {
  const [first] = missed
  const name = firstWord(fact.guard.name)
  const what = missed.length === 1 ? `\`${first?.shown}\`` : `\`${first?.shown}\` and ${missed.length - 1} more`
  return {
    severity: severityOf(against),
    // An inline function has no name that shows its purpose: at first sight, a final 404 handler was reported as a guard.
    ...(/=>|\bfunction\b/.test(fact.guard.name) && { stage: 'preview' as const }),
    message: `\`${name}\` is registered after ${what}, which answer${missed.length === 1 ? 's' : ''} first, so it never runs for ${missed.length === 1 ? 'it' : 'them'}. ${(missed.length === 1 ? consequence : consequences)[against] ?? ''}`,
    fix: `Register \`${name}\` before the routes that it protects.`,
  }
}

/** The first decorator above the route that would protect it, if none below it does. */
const bypassed = (system: System, endpoint: Linked<Endpoint>, against: Protection) => {
  const own = endpoint.guards.filter((guard) => guardProtects(system, endpoint.at.path, guard, against))
  if (own.length === 0 || own.some((guard) => guard.isBypassed !== true)) return undefined
  return own.find((guard) => {
    const found = guard.function && system.define(endpoint.at.path, guard.function)
    // A decorator of the repository may only mark the function, which works from above as well.
    return (
      !found ||
      !system.hasFunction(found.path, found.name) ||
      refusesCallers(system, found) ||
      system.does(found.path, found.name, 'limits-rate')
    )
  })
}

export const guardNeverRuns = rule({
  id: 'guard-never-runs',
  check: '9.3',
  alsoServes: ['9.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Guard registered where it never runs',
  why: 'The code reads as if the route were protected, so reviews and scans pass. Nothing fails until a client calls the route without permission or without limit.',
  fix: 'Register the guard before the routes. Put a decorator below the one that registers the route.',
  blindSpots:
    'Knows the order of Express, Koa, Hono, Gin, Fiber and Hertz, and of decorators in Python. Does not compare the order of calls in different functions. A guard that is written in place is a preview.',
  languages: ['typescript', 'go', 'python'],
  *judge(system, change) {
    for (const fact of system.facts('router-guard')) {
      if (!fact.inService || !fact.inOrder || fact.guard.lifts !== undefined || routerOf(system, fact) !== undefined) continue
      for (const against of protections) {
        if (!guardProtects(system, fact.at.path, fact.guard, against)) continue
        const missed = missedBy(system, change, fact).filter(
          (one) => one.changes && !(against === 'access' && isMeantOpen(one)) && !isProtectedOtherwise(system, one, against),
        )
        if (missed.length > 0) yield gapAt(fact, { subject: `${fact.subject} after its routes`, ...textsOfOrder(fact, missed, against) })
        if (missed.length > 0) break
      }
    }
    for (const endpoint of system.facts('endpoint')) {
      if (!endpoint.inService || !endpoint.guards.some(({ isBypassed }) => isBypassed)) continue
      for (const against of protections) {
        const guard = bypassed(system, endpoint, against)
        // A hook before all requests may ask in its place.
        if (!guard || (against === 'access' && hasHookForCallers(system, endpoint.file.unit))) continue
        const name = firstWord(guard.name)
        yield gapAt(endpoint, {
          at: guard.at,
          subject: `${name} above ${endpoint.subject}`,
          severity: severityOf(against),
          message: `\`${name}\` is above the decorator that registers ${endpoint.subject}, so the registered function does not have it. ${consequence[against] ?? ''}`,
          fix: `Move \`${name}\` below the decorator of the route.`,
        })
        break
      }
    }
  },
})
