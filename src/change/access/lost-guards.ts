import type { Ref } from '#model/fact'
import type { Endpoint, Guard, RouterGuard } from '#model/facts/requests/endpoint'
import type { ChangedFile } from '#model/change-set'
import type { Change, Linked, System } from '#model/system'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { pathRights } from '#models/by-language/path-rights'
import { dropsRight } from '../asks-less.ts'
import { filesNow } from '../protections/lost-protections.ts'
import { isFreshHook } from '../protections/guards-in-front.ts'
import { coversRoute } from '#system/access/covers-route'
import { functionsFrom, standsIn } from '#link/follow'
import { guardAsksForRight, isReadByGuardClass, refusesCallers } from '#system/effects/guard-does'
import { firstWord, nameOfRoute, protectionsOf, safeguardsAgainst, type Kept } from '../kept-safeguards.ts'
import { removalOf } from '../removal.ts'

/** A guard in front of a route: its own, or that of its router. */
interface InFront {
  readonly guard: Guard
  readonly asks: boolean
  /** Where it stands, if it is the route's own. */
  readonly own: boolean
}

/** The guards of the router of a route, and of the routers whose groups it is in: `r.Group(func(r) { … })`. */
const routerGuardsOf = (system: System, { at, router, route, within }: Linked<Endpoint>): readonly Linked<RouterGuard>[] =>
  system
    .facts('router-guard')
    .filter(
      (fact) =>
        fact.at.path === at.path &&
        (fact.router === router || `${fact.within} ${fact.router}` === router
          ? route.startsWith(fact.prefix)
          : fact.prefix === '' && fact.within !== '' && within.startsWith(`${fact.within} > `)),
    )

const inFrontOf = (system: System, endpoint: Linked<Endpoint>): readonly InFront[] => {
  const asks = (path: string, guard: Guard): boolean => protectionsOf(system, path, guard).includes('access')
  return [
    ...endpoint.guards.map((guard) => ({ guard, asks: asks(endpoint.at.path, guard), own: true })),
    ...routerGuardsOf(system, endpoint).map(({ at, guard }) => ({ guard, asks: asks(at.path, guard), own: false })),
  ]
}

/** Its text without the option that holds it: `requireRole('admin')` of `preHandler: requireRole('admin')`. */
const nameOf = ({ guard }: InFront): string => guard.name.replace(/^\w+: /, '').replaceAll(/\s/g, '')

/** The same guard: by its text, or a constant that holds what the other one writes: `auth` and `web.Authenticate(key)`. */
const isSame = (one: InFront, other: InFront): boolean => {
  if (nameOf(one) === nameOf(other)) return true
  const [ref, same] = [one.guard.function, other.guard.function]
  const isConstant = one.guard.name.includes('(') !== other.guard.name.includes('(')
  return isConstant && ref !== undefined && same !== undefined && ref.module === same.module && ref.name === same.name
}

const isSameRef = (one: Ref | undefined, other: Ref | undefined): boolean =>
  one !== undefined && other !== undefined && one.module === other.module && one.name === other.name

/** Whether a guard is the lost one with some of the functions that it was given: `UseGuards(SignedIn)` of `UseGuards(SignedIn, HasRole)`. */
const isGivenFewer = (
  { guard: { function: own, given = [] } }: InFront,
  { guard: { function: was, given: before = [] } }: InFront,
): boolean => isSameRef(own, was) && given.length < before.length && given.every((one) => before.some((other) => isSameRef(one, other)))

/** The functions that a guard is no longer given. */
const takenFrom = ({ guard: { given: before = [] } }: InFront, { guard: { given = [] } }: InFront): string =>
  before
    .filter((one) => !given.some((other) => isSameRef(one, other)))
    .map(({ name }) => name)
    .join(', ')

/** Whether a decorator only stores what a guard class reads that is in front of the route no more: `@Roles('admin')` without `RolesGuard`. */
const isReadNoMore = (head: System, path: string, { guard }: InFront, lost: InFront, now: readonly InFront[]): boolean => {
  const gone = (lost.guard.given ?? []).filter((ref) => !now.some((one) => one.guard.given?.some((other) => isSameRef(ref, other))))
  const words = new Set(wordsOf(guard.function?.name ?? ''))
  return gone.some(({ name }) => wordsOf(name).some((word) => words.has(word))) && isReadByGuardClass(head, path, guard)
}

/** The same route at the head: by its path, or else by the function that it runs. */
const routeNow = (head: System, change: Change, endpoint: Linked<Endpoint>, path: string): Linked<Endpoint> | undefined => {
  const own = head.facts('endpoint').filter((one) => one.at.path === path && one.subject === endpoint.subject)
  if (own.length > 0) return own.length === 1 ? own[0] : undefined
  const before = change.base.define(endpoint.at.path, endpoint.handler)
  const same = head.facts('endpoint').filter((one) => {
    const now = one.method === endpoint.method ? head.define(one.at.path, one.handler) : undefined
    return now !== undefined && before !== undefined && now.path === before.path && now.name === before.name
  })
  return same.length === 1 ? same[0] : same.length === 0 ? routeInOtherFile(head, change, endpoint) : undefined
}

/** A route whatever its parameters are called: `/beds/:id/` and `/beds/{bed}`. */
const plain = (subject: string): string => subject.replaceAll(/[:{<]\w+[}>]?/g, ':').replace(/\/$/, '')

/** The route in a file that did not have it before: a controller or a router of its own. */
const routeInOtherFile = (
  head: System,
  change: Change,
  { subject, route, method, file }: Linked<Endpoint>,
): Linked<Endpoint> | undefined => {
  if (!/\w/.test(route)) return undefined
  const of = (system: System): readonly Linked<Endpoint>[] =>
    system
      .facts('endpoint')
      .filter((one) => plain(one.subject) === plain(subject) && one.method === method && one.file.unit?.root === file.unit?.root)
  const [only, ...others] = of(head)
  return only?.inService && others.length === 0 && of(change.base).length === 1 && change.file(only.at.path) !== undefined
    ? only
    : undefined
}

const pathRightsIn = (system: System): number =>
  system.facts('effects').reduce((sum, { effects }) => sum + effects.filter(({ name }) => pathRights.rights.has(name)).length, 0)

/**
 * Guards that ask who calls, in front of a route at the base, that are in front of it no more, although the route still runs and nothing new
 * stands in front of it.
 *
 * @param isLess whether a guard of this name lets everybody pass, or asks for less than the lost one
 */
export function* lostGuards(
  head: System,
  change: Change,
  isLess: (name: string, lost: Kept) => boolean,
): Generator<Kept & { readonly headLine: number; readonly narrowedTo?: string; readonly isMoved?: true; readonly isByName?: true }> {
  const fileNow = filesNow(head, change)
  for (const endpoint of change.base.facts('endpoint')) {
    const file = endpoint.inService ? fileNow(endpoint.at.path) : undefined
    if (!file) continue
    const before = inFrontOf(change.base, endpoint)
    if (!before.some(({ asks }) => asks)) continue
    const route = routeNow(head, change, endpoint, file.path)
    if (!route) continue
    const now = inFrontOf(head, route)
    const isKnown = (one: InFront): boolean => before.some((other) => isSame(one, other))
    for (const lost of before) {
      if (!lost.asks || now.some((one) => isSame(one, lost))) continue
      const kept = keptOf(change.base, endpoint, lost)
      const ofRight = guardAsksForRight(change.base, endpoint.at.path, lost.guard)
      const isWeakerByCode = ({ guard, ...one }: InFront): boolean =>
        isLess(guard.name, kept) ||
        isGivenFewer({ guard, ...one }, lost) ||
        (ofRight && onlyIdentifies(guard)) ||
        (ofRight && isOwn(head, route.at.path, guard) && !guardAsksForRight(head, route.at.path, guard))
      const isWeakerByName = (one: InFront): boolean => !isWeakerByCode(one) && dropsRight(one.guard.name, lost.guard.name)
      const isWeaker = (one: InFront): boolean => isWeakerByCode(one) || dropsRight(one.guard.name, lost.guard.name)
      if (now.some((one) => !isKnown(one) && !isWeaker(one))) continue
      // Another guard in front of it asks for as much.
      // A guard that reads what a decorator stored lets everybody pass without the decorator.
      const isRead = isReadByGuardClass(change.base, endpoint.at.path, lost.guard)
      const isIdle = (one: InFront): boolean => isKnown(one) && (isRead || isReadNoMore(head, route.at.path, one, lost, now))
      if (now.some((one) => one.asks && !isWeaker(one) && !isIdle(one))) continue
      const freshInFront = head
        .facts('router-guard')
        .some(
          (fact) =>
            fact.file.unit === route.file.unit &&
            !change.base
              .facts('router-guard')
              .some((other) => other.at.path === fact.at.path && other.subject === fact.subject && other.router === fact.router) &&
            coversRoute(head, fact, route) &&
            !isWeaker({ guard: fact.guard, asks: true, own: false }),
        )
      if (freshInFront || isFreshHook(head, change.base, route.file.unit) || pathRightsIn(head) > pathRightsIn(change.base)) break
      if (asksNow(head, change.base, route, endpoint)) break
      const headLine = removalOf(file, kept.at.startLine)?.headLine
      if (headLine === undefined) break
      // What took its place says itself that it asks for less.
      const weaker = now.find((one) => one.own && !isKnown(one) && isWeaker(one))
      const isBeside = weaker !== undefined && isNear(file, kept.at.startLine, weaker.guard.at.startLine)
      // A route in another group is read there.
      const isElsewhere =
        route.at.path !== file.path &&
        change.base.facts('endpoint').every((one) => one.at.path !== route.at.path || plain(one.subject) !== plain(route.subject))
      const isRegrouped = route.at.path === file.path && route.within !== endpoint.within
      const taken = weaker && isGivenFewer(weaker, lost) ? takenFrom(lost, weaker) : undefined
      yield {
        ...kept,
        ...(taken !== undefined
          ? { by: taken, headLine: weaker?.guard.at.startLine ?? headLine }
          : isElsewhere
            ? { at: route.at, headLine: route.at.startLine, isMoved: true }
            : isBeside
              ? {
                  headLine: weaker.guard.at.startLine,
                  ...replacedBy(lost.guard, weaker.guard),
                  ...(isWeakerByName(weaker) && { isByName: true as const }),
                }
              : isRegrouped
                ? { headLine: route.at.startLine, isMoved: true }
                : { headLine }),
      }
      break
    }
  }
}

/** The lost guard and what took its place, by their names, or with what they are given if they have the same name. */
const replacedBy = (lost: Guard, now: Guard): { readonly by?: string; readonly narrowedTo: string } =>
  firstWord(lost.name) === firstWord(now.name) && dropsRight(now.name, lost.name)
    ? { by: lost.name, narrowedTo: now.name }
    : { narrowedTo: firstWord(now.name) }

/** Whether a line of the head takes the place of one of the base: both are in one part of the change. */
const isNear = (file: ChangedFile, removed: number, added: number): boolean =>
  (file.hunks ?? []).some(
    ({ oldStart, oldLines, newStart, newLines }) =>
      oldStart <= removed && removed < oldStart + oldLines && newStart <= added && added < newStart + newLines,
  )

/** A guard known to ask for no more than a signed-in caller, by its name: `current_user`. */
const onlyIdentifies = ({ name, against, onlyIdentifies: isKnown }: Guard): boolean =>
  isKnown === true ||
  (against?.includes('access') === true &&
    wordsOf(firstWord(name)).every((word) => protectionNames.principals.has(word) || plainWords.has(word)))
const plainWords: ReadonlySet<string> = new Set([
  'get',
  'current',
  'active',
  'require',
  'requires',
  'required',
  'is',
  'auth',
  'signed',
  'logged',
  'in',
  'with',
])

/** A guard whose function the repository contains. */
const isOwn = (system: System, path: string, { function: ref }: Guard): boolean => {
  const found = ref && system.define(path, ref)
  return found !== undefined && system.hasFunction(found.path, found.name)
}

/** Methods that an annotation guards, among what a handler calls. */
const annotatedIn = (system: System, endpoint: Linked<Endpoint>): number => {
  const handler = system.define(endpoint.at.path, endpoint.handler)
  if (!handler) return 0
  const called = functionsFrom(system, [handler], { throughInterfaces: true })
  return safeguardsAgainst(system, ['access']).filter(
    (kept) => kept.endpoint === undefined && kept.router === undefined && !kept.protection && standsIn(kept, called),
  ).length
}

const handlerRefuses = (system: System, endpoint: Linked<Endpoint> | undefined): boolean => {
  const handler = endpoint && system.define(endpoint.at.path, endpoint.handler)
  return handler !== undefined && refusesCallers(system, handler)
}

const asksNow = (head: System, base: System, now: Linked<Endpoint> | undefined, before: Linked<Endpoint> | undefined): boolean =>
  (handlerRefuses(head, now) && !handlerRefuses(base, before)) ||
  (now !== undefined && before !== undefined && annotatedIn(head, now) > annotatedIn(base, before))

/** Whether the handler of a route refuses callers at the head, and did not at the base. */
export const handlerAsksNow = (head: System, base: System, path: string, subject: string): boolean => {
  const find = (system: System) => system.facts('endpoint').find((one) => one.at.path === path && one.subject === subject)
  return asksNow(head, base, find(head), find(base))
}

const keptOf = (base: System, endpoint: Linked<Endpoint>, { guard, own }: InFront): Kept => ({
  against: 'access',
  by: firstWord(guard.name.replace(/^\w+: /, '')),
  at: own ? { path: endpoint.at.path, ...guard.at } : endpoint.at,
  within: endpoint.within,
  subject: own ? `access of ${endpoint.subject}` : behindRouter(endpoint),
  protects: nameOfRoute(endpoint),
  endpoint: endpoint.subject,
  inService: endpoint.inService,
  fromRequest: true,
  fromJob: false,
})

const behindRouter = ({ subject, router }: Linked<Endpoint>): string => `access of ${subject} on ${router}`

/** Routes behind a guard of their router, so that a route that leaves the router has a line. */
export const routesBehindGuards = (system: System): readonly Pick<Kept, 'at' | 'subject' | 'within' | 'by'>[] =>
  system.facts('endpoint').flatMap((endpoint) => {
    const found = endpoint.inService ? inFrontOf(system, endpoint).find(({ asks, own }) => asks && !own) : undefined
    return found ? [{ at: endpoint.at, subject: behindRouter(endpoint), within: endpoint.within, by: firstWord(found.guard.name) }] : []
  })
