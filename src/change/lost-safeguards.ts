import type { ChangedFile } from '#model/change-set'
import type { DataAccess } from '#model/facts/data/data-access'
import type { Endpoint, OpaqueRoute } from '#model/facts/requests/endpoint'
import type { Protection } from '#model/facts/requests/safeguard'
import type { CheckId } from '#model/checks'
import type { GapTexts, Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { callsAsWritten } from '#system/effects/calls-as-written'
import { calleeOf, firstWord, memberOf, nameOfRoute, safeguardsAgainst, safeguardsOf, type Kept } from './kept-safeguards.ts'
import { isGuardedInFront } from './protections/guards-in-front.ts'
import { isInOtherTransaction } from './data/kept-transactions.ts'
import { functionsFrom, keyOf, standsIn } from '#link/follow'
import { handlerAsksNow, lostGuards, routesBehindGuards } from './access/lost-guards.ts'
import { lostCloser, releasedNothing } from './lost-closers.ts'
import { checkCallsOf, lostCheckCalls } from './access/lost-check-calls.ts'
import { lostErrorLogs } from './records/lost-error-logs.ts'
import { lostProtections } from './protections/lost-protections.ts'
import { askingOf, asksLess, letsPass } from './asks-less.ts'
import { lostScopes } from './protections/lost-scopes.ts'
import { asksAgain, asksInOtherLayer, comparesWithOwnValue, isAskedBefore, testsOutcomeOfAct } from './refusals-left.ts'
import { isListenerAtOnce, isStartedByHelper } from './moved-into-helper.ts'
import { lostConstantTime } from './access/lost-constant-time.ts'
import { covers, isInOtherHandler, isWithinReach, regroupedRoute, uncoveredRoutes } from './access/covered-by.ts'
import { remembered } from '#link/reads'
import { removalOf, type Removal } from './removal.ts'
import { isMadeStill, isReplaced, makes, mayDoTheSame, wentWithItsBranch } from './replaced-safeguards.ts'
import { isHookTakenAway } from './taken-hooks.ts'
import { isStateGone } from './still-shared.ts'
import { takenOverBy } from './taken-over.ts'
import { roleOf } from '#link/roles/role-of'
import { noteOf } from '#system/effects/safeguard-notes'
import { isKeptAround, isOnlyInNewFunctions, maySubstitute } from './substitutes.ts'

/** A safeguard that a change removes, and the line of the code it protected at the head. */
export interface Lost extends Kept {
  readonly headLine: number
  /** The condition that replaced it, if it still refuses in some cases. */
  readonly narrowedTo?: string
  /** Only the names of both guards say that the new one asks for less. */
  readonly isByName?: true
  /** The route is in another group now, and `headLine` is its line there. */
  readonly isMoved?: true
  /** What the change adds beside may make the same check. */
  readonly perhapsMoved?: true
  /** The method of its class that made it is gone as a whole: one that a framework calls, or one that other code called. */
  readonly closer?: 'hook' | 'method'
}

const isAdded = (file: ChangedFile | undefined, line: number): boolean => {
  if (file?.status === 'added') return true
  return (file?.hunks ?? []).some((hunk) => {
    let at = hunk.newStart
    return hunk.lines.some((text) => {
      if (text.startsWith('-') || text.startsWith('\\')) return false
      const isIt = at === line && text.startsWith('+')
      at += 1
      return isIt
    })
  })
}

const sameOwner = (one: Kept, other: Kept): boolean =>
  one.at.path === other.at.path &&
  (one.table === undefined ? one.subject === other.subject : one.table === other.table && one.by === other.by) &&
  (one.endpoint !== undefined || one.within === other.within)

/** The resource used to be released on every path, and is now released only on success. In Go, errors are results, and skip nothing. */
const givesBackLess = (head: System, fresh: Kept, lost: Kept): boolean =>
  head.files.get(lost.at.path)?.language !== 'go' &&
  fresh.release?.way === 'once' &&
  fresh.within === lost.within &&
  (lost.release?.way === 'always'
    ? fresh.by === lost.by
    : lost.release?.way === 'block' && lost.release.of !== undefined && fresh.release.of === lost.release.of)

const keepsApart: ReadonlySet<Protection> = new Set<Protection>(['overlap', 'race'])

/** Whether a new safeguard may replace a lost one: same kind, and in the same file, on a whole router, or a stop handler anywhere. */
const mayReplace = (head: System, fresh: Kept, lost: Kept): boolean =>
  !asksLess(fresh.by, lost) &&
  // Ownership of a row may be checked after the row is read.
  (fresh.against === lost.against ||
    (lost.against === 'foreign-rows' && fresh.against === 'access') ||
    // A lock of the function keeps callers apart, whatever they would do to each other.
    (keepsApart.has(lost.against) && keepsApart.has(fresh.against) && fresh.within === lost.within) ||
    // A host allow-list may be a check of the address or of the caller.
    (lost.against === 'address' && fresh.against === 'access' && fresh.within === lost.within)) &&
  (fresh.at.path === lost.at.path ||
    (lost.against === 'access' && asksInOtherLayer(fresh, lost)) ||
    fresh.subject.startsWith(`${fresh.against} of `) ||
    fresh.against === 'abrupt-end') &&
  covers(head, fresh, lost) &&
  // Platforms stop a process with SIGTERM: a handler for SIGINT alone never runs.
  (fresh.against !== 'abrupt-end' || /SIGTERM/.test(fresh.by) || !/SIGTERM/.test(lost.by))

/** Safeguards of these kinds are about the work of their own function, and not about that of another one. */
const staysInItsFunction: ReadonlySet<Protection> = new Set<Protection>(['dependence', 'waiting'])

/** A safeguard of a function that the change adds: it guards that function, and not the one that lost its own. */
const isOfNewMethod = (head: System, base: System, fresh: Kept, lost: Kept): boolean => {
  const isNamed = fresh.by.startsWith('@') && lost.by.startsWith('@')
  if (!isNamed && !(staysInItsFunction.has(fresh.against) && fresh.within.split(' > ')[0] !== lost.within.split(' > ')[0])) return false
  const [path, within] = [fresh.at.path, isNamed ? fresh.within : (fresh.within.split(' > ')[0] ?? '')]
  return (
    fresh.endpoint === undefined &&
    within !== lost.within &&
    within !== '' &&
    head.hasFunction(lost.at.path, lost.within) &&
    head.hasFunction(path, within) &&
    !base.hasFunction(path, within) &&
    !head.callees(path, within).some(({ name }) => name === lost.within) &&
    (isNamed || !head.uses(lost.at.path, lost.within).some((one) => one.path === path && one.name === within))
  )
}

/** Whether it protects a route that the change adds, while the route that lost its own still exists. */
const isOfNewRoute = (head: System, base: System, { at, endpoint }: Kept, lost: Kept): boolean => {
  if (endpoint === undefined || lost.endpoint === undefined) return false
  const has = (system: System, path: string, subject: string): boolean =>
    system.facts('endpoint').some((one) => one.at.path === path && one.subject === subject)
  return has(head, lost.at.path, lost.endpoint) && !has(base, at.path, endpoint)
}

/** A stop handler of another file, which that file had before in another place: it stops what it stopped, and not what this one did. */
const movedWithinItsFile = (fresh: Kept, lost: Kept, before: readonly Kept[], after: readonly Kept[]): boolean => {
  if (fresh.against !== 'abrupt-end' || fresh.at.path === lost.at.path) return false
  const count = (list: readonly Kept[]): number => list.filter(({ at, by }) => at.path === fresh.at.path && by === fresh.by).length
  return count(before) >= count(after)
}

/**
 * The same words in the same function except for one name: renaming a variable may make it look like another kind of safeguard (`ownerId`).
 */
const isRenamed = (fresh: Kept, lost: Kept): boolean => {
  if (fresh.at.path !== lost.at.path || fresh.within !== lost.within) return false
  const [words, before] = [fresh.by.split(/\W+/), lost.by.split(/\W+/)]
  const changed = new Set(words.flatMap((word, at) => (word === before[at] ? [] : [`${before[at]} ${word}`])))
  return words.length === before.length && words.length > 1 && changed.size <= 1
}

/**
 * Safeguards of these kinds that a change removes while the code they protected stays. The function or route still exists, nothing new is
 * called in its place, and no similar safeguard is added nearby or in front of all routes.
 */
export function* lostSafeguards(head: System, change: Change, protections: readonly Protection[]): Generator<Lost> {
  const after = safeguardsAgainst(head, protections)
  const before = safeguardsAgainst(change.base, protections)
  // Computed only when a safeguard is missing, which is rare.
  let fresh: readonly Kept[] | undefined
  for (const kept of before) {
    if (kept.protection || kept.statement || kept.handled) continue
    const file = change.file(kept.at.path)
    if (!kept.inService || kept.comesOnce || file?.status !== 'modified') continue
    const whole = removalOf(file, kept.at.startLine)
    const removal = whole && withoutOthers(whole, file, kept, before, after, (other) => isOfNewMethod(head, change.base, other, kept))
    // A framework calls this method if a class defines it; without it, the framework's default runs.
    const closer = lostCloser(head, change.base, kept)
    const isHook = closer !== undefined || (kept.endpoint === undefined && isHookTakenAway(head, change.base, file, kept))
    if (!removal) continue
    const regrouped = kept.against === 'overuse' ? regroupedRoute(head, change.base, kept) : undefined
    if (regrouped) {
      yield { ...kept, ...ofRoute(kept, regrouped), headLine: regrouped.at.startLine }
      continue
    }
    const isTakenOver = kept.endpoint === undefined && takenOverBy(head, change.base, kept) !== undefined
    const isEarly = isStartedByHelper(head, kept) || isListenerAtOnce(head, change.base, kept)
    const weaker = new Set(after.flatMap((other) => (givesBackLess(head, other, kept) ? [calleeOf(other)] : [])))
    if (
      !isHook &&
      !isEarly &&
      (isReplaced(
        removal,
        kept,
        formsOf(head, kept),
        (name) =>
          !weaker.has(name) &&
          maySubstitute(head, kept, name, mayDoTheSame) &&
          !isOnlyInNewFunctions(head, change.base, kept, name, mayDoTheSame),
        isTakenOver || (kept.against === 'abrupt-end' && isAtWorkStill(head, change.base, kept)),
      ) ||
        isUnmade(file, kept.setOn) ||
        wentWithItsBranch(removal, kept))
    )
      continue
    const count = (list: readonly Kept[]): number => list.filter((other) => sameOwner(kept, other) && !asksLess(other.by, kept)).length
    const gone = isHook ? 0 : statementsGone(head, change.base, kept) + overloadsGone(file, kept)
    if (count(after) + gone >= count(before)) continue
    const routes = kept.against === 'overuse' ? uncoveredRoutes(head, change.base, after, kept) : undefined
    if (routes && !routes.isWhole) {
      const [route] = routes.uncovered
      // The other routes got it back, one by one.
      if (route) yield { ...kept, ...ofRoute(kept, route), headLine: route.at.startLine }
      continue
    }
    // Moved, or replaced by a different form.
    fresh ??= freshSafeguards(head, change)
    // Several that were alike are one now, which was written for all of them: two dialers with a time limit became one.
    if (after.some((other) => sameOwner(kept, other) && other.by === kept.by && isAdded(file, other.at.startLine))) continue
    const isOwnOfAnother = (other: Kept): boolean =>
      movedWithinItsFile(other, kept, before, after) ||
      isOfNewMethod(head, change.base, other, kept) ||
      isInOtherHandler(head, change.base, other, kept)
    if (
      fresh.some(
        (other) => !isOwnOfAnother(other) && !givesBackLess(head, other, kept) && (mayReplace(head, other, kept) || isRenamed(other, kept)),
      )
    )
      continue
    const alike = (list: readonly Kept[]): number =>
      list.filter(
        (other) =>
          other.by === kept.by &&
          other.release?.way === kept.release?.way &&
          isWithinReach(head, other, kept) &&
          !isOfNewMethod(head, change.base, other, kept) &&
          !isOfNewRoute(head, change.base, other, kept) &&
          !isInOtherHandler(head, change.base, other, kept),
      ).length
    if (alike(after) >= alike(before)) continue
    if (kept.against === 'partial-write' && kept.endpoint === undefined && !writesApart(head, change.base, kept)) continue
    if (kept.against === 'partial-write' && after.some((other) => isAround(other, kept))) continue
    if (kept.against === 'partial-write' && isInOtherTransaction(head, change.base, kept)) continue
    if (kept.against === 'early-effect' && !isEarly && isAfterCommit(head, change.base, kept)) continue
    // Branches that each opened a transaction now share one.
    if (
      kept.against === 'partial-write' &&
      kept.endpoint === undefined &&
      after.some((other) => sameOwner(other, kept) && other.by === kept.by)
    )
      continue
    if (kept.against === 'waiting' && (boundsItself(head, kept) || waitsForNothing(head, kept) || isBoundedByCalls(head, change, kept)))
      continue
    if (kept.against === 'crash' && isGoroutineGone(head, change.base, kept)) continue
    if (isKeptAround(head, change.base, kept)) continue
    if (
      kept.against === 'leak' &&
      (isReleasedStill(head, kept) || isTakenNoMore(head, change.base, kept) || releasedNothing(head, change.base, kept))
    )
      continue
    if (kept.against === 'race' && isStateGone(head, change.base, kept)) continue
    // The framework itself handles rejections of its handlers.
    if (kept.subject.startsWith('crash route ') && head.files.get(kept.at.path)?.unit?.brings.has('handled-rejections')) continue
    if (kept.against === 'access' && (isAskedBefore(head, removal.hunk, kept) || asksAgain(file, kept))) continue
    // The value is now sanitised once instead of twice.
    if (kept.against === 'injection' && after.some((other) => sameOwner(other, kept))) continue
    if (kept.against === 'access' && isMovedInFront(head, change, kept, file)) continue
    if (kept.against === 'access' && kept.endpoint !== undefined && handlerAsksNow(head, change.base, kept.at.path, kept.endpoint)) continue
    const isThere =
      kept.endpoint === undefined
        ? head.hasFunction(kept.at.path, kept.within) || hasRoutesOfRouter(head, change.base, kept) || isTakenOver
        : hasRoute(head, change.base, kept)
    if (!isHook && !isThere) continue
    yield {
      ...kept,
      headLine: removal.headLine,
      ...(closer && { closer }),
      ...(kept.against === 'access' && staysInOther(head, change, kept) && { perhapsMoved: true }),
    }
  }
}

/** Whether the file of a stop handler takes all the requests and messages that it took: whatever else is gone was done by the handler. */
const isAtWorkStill = (head: System, base: System, { at: { path } }: Kept): boolean => {
  const countIn = (system: System): number =>
    [...system.facts('server'), ...system.facts('consumer')].filter((one) => one.at.path === path).length
  return countIn(head) > 0 && countIn(head) >= countIn(base)
}

/** What one of the routes of a router lost. */
const ofRoute = ({ subject }: Kept, route: Linked<Endpoint>): Pick<Kept, 'subject' | 'protects' | 'endpoint'> => ({
  subject: `${subject} for ${route.subject}`,
  protects: nameOfRoute(route),
  endpoint: route.subject,
})

/** `this.mutex` of `this.mutex.unlock()` */
const holderOf = ({ by }: Kept): string => by.slice(0, Math.max(0, by.lastIndexOf('.')))

/** The function does not take the lock any more, so it has none to give back. */
const isTakenNoMore = (head: System, base: System, kept: Kept): boolean => {
  const { at, within, release } = kept
  const holder = holderOf(kept)
  const isTaken = (system: System): boolean =>
    safeguardsAgainst(system, ['race']).some((one) => one.at.path === at.path && one.within === within && one.by.startsWith(`${holder}.`))
  return release?.kind === 'lock' && holder !== '' && isTaken(base) && !isTaken(head)
}

/** The lock is given back by another call, before the function ends. */
const isReleasedStill = (head: System, kept: Kept): boolean => {
  const { at, within, release } = kept
  const holder = holderOf(kept)
  return (
    release?.kind === 'lock' &&
    holder !== '' &&
    head.facts('exclusion').some((one) => one.at.path === at.path && one.within === within && one.by.startsWith(`${holder}.`))
  )
}

/** The work ran in its own goroutine, where no caller recovers, and its function starts none any more. */
const isGoroutineGone = (head: System, base: System, { at, within }: Kept): boolean => {
  const isStarted = (system: System): boolean =>
    system.facts('left-work').some((work) => work.by === 'go' && work.inPlace === within && work.at.path === at.path)
  return isStarted(base) && !isStarted(head)
}

/** Safeguards that a change adds. */
const freshSafeguards = (head: System, change: Change): readonly Kept[] => {
  const earlier = safeguardsOf(change.base)
  return safeguardsOf(head).filter(
    (kept) => isAdded(change.file(kept.at.path), kept.at.startLine) && !earlier.some((other) => sameOwner(other, kept)),
  )
}

/**
 * A removal without the added lines of other safeguards of this kind that were there before and only changed: the edited annotation of the next
 * method replaces nothing here.
 */
const withoutOthers = (
  removal: Removal,
  file: ChangedFile,
  kept: Kept,
  before: readonly Kept[],
  after: readonly Kept[],
  isOfAnother: (other: Kept) => boolean,
): Removal => {
  if (!kept.by.startsWith('@')) return removal
  const others = after.filter(
    (other) =>
      other.at.path === kept.at.path &&
      other.by === kept.by &&
      other.within !== kept.within &&
      isAdded(file, other.at.startLine) &&
      (before.some((one) => one.by === other.by && sameOwner(one, other)) || isOfAnother(other)),
  )
  const isOther = (line: string): boolean => line.trimStart().startsWith(kept.by)
  if (others.length < removal.elsewhere.filter(isOther).length) return removal
  const without = (lines: readonly string[]): string[] => lines.filter((line) => !isOther(line))
  return {
    ...removal,
    added: without(removal.added),
    elsewhere: without(removal.elsewhere),
    hunk: { ...removal.hunk, added: without(removal.hunk.added) },
  }
}

/** The resource is no longer created, so there is nothing to release. */
const isUnmade = (file: ChangedFile, setOn: string | undefined): boolean => {
  if (setOn === undefined || !/^[\w$]+$/.test(setOn)) return false
  const lines = (file.hunks ?? []).flatMap((hunk) => hunk.lines)
  const linesOf = (sign: string): string[] => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1))
  const [removed, added] = [linesOf('-'), linesOf('+')]
  const isImported = (line: string): boolean => /^\s*(import|from)\b|\brequire\(/.test(line) && line.split(/[^\w$]+/).includes(setOn)
  if (removed.some(isImported) && !added.some((line) => line.split(/[^\w$]+/).includes(setOn))) return true
  return removed.some((line) => makes(line, setOn)) && !added.some((line) => makes(line, setOn)) && !isMadeStill(removed, added, setOn)
}

/** Statements on a safeguard's table, in its function. */
const statementsOf = (system: System, { at, within, table }: Kept): readonly Linked<DataAccess>[] =>
  table === undefined
    ? []
    : system.facts('data-access').filter((fact) => fact.at.path === at.path && fact.within === within && fact.table === table)

/** How many statements on the same table were removed from a function: each takes its condition with it. */
const statementsGone = (head: System, base: System, kept: Kept): number =>
  Math.max(0, statementsOf(base, kept).length - statementsOf(head, kept).length)

/** How many methods of a name were removed, each with its annotation, while another one of the name stays. */
const overloadsGone = (file: ChangedFile, { by, within, endpoint }: Kept): number => {
  if (!by.startsWith('@') || endpoint !== undefined) return 0
  const declared = `${within.slice(within.lastIndexOf('.') + 1)}(`
  const lines = (file.hunks ?? []).flatMap((hunk) => hunk.lines)
  const declares = (line: string, sign: string): boolean => {
    const at = line.startsWith(sign) ? line.indexOf(` ${declared}`) : -1
    // A call follows an operator, a parenthesis or a keyword; a declaration follows its type.
    return at > 0 && /[\w>\]]$/.test(line.slice(1, at)) && !/\b(return|new|throw|await)$/.test(line.slice(1, at))
  }
  const count = (sign: string): number => lines.filter((line) => declares(line, sign)).length
  return Math.max(0, count('-') - count('+'))
}

/** The methods that now access the table of a statement: `findUnique` for `findFirst` is the same statement in another form. */
const formsOf = (head: System, kept: Kept): ReadonlySet<string> => new Set(statementsOf(head, kept).map(({ callee }) => memberOf(callee)))

/** A transaction of the enclosing function: committed explicitly, it may cover what used to have a transaction. */
const isAround = (other: Kept, { at, within, endpoint }: Kept): boolean =>
  endpoint === undefined && other.endpoint === undefined && other.at.path === at.path && within.startsWith(`${other.within} > `)

/** The hook stood in a transaction of its function, and what it started now runs outside of it, after the block. */
const isAfterCommit = (head: System, base: System, { at, within, optionOf }: Kept): boolean => {
  const inTransactions = (system: System) => system.facts('transaction').flatMap((one) => (one.at.path === at.path ? one.calls : []))
  const started = (system: System): number => inTransactions(system).filter(({ callee }) => memberOf(callee) === optionOf).length
  const hadOwn = inTransactions(base).some((call) => call.at.startLine <= at.startLine && at.startLine <= call.at.endLine)
  if (optionOf === undefined || !hadOwn) return false
  const effects = head
    .facts('side-effect')
    .filter((one) => one.at.path === at.path && one.within === within && memberOf(one.callee) === optionOf)
  return effects.length > 0 ? effects.every(({ inTransaction }) => inTransaction === undefined) : started(head) <= started(base)
}

/** Functions that limit a wait themselves. */
const limitedFunctions = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system
        .facts('safeguard')
        .flatMap(({ against, at, within, isStored }) =>
          against === 'waiting' && !isStored ? [keyOf({ path: at.path, name: within })] : [],
        ),
    ),
)

/** The call that had the deadline goes to a function of the repository that bounds its own wait. */
const boundsItself = (head: System, { at, within, optionOf }: Kept): boolean =>
  optionOf !== undefined &&
  head
    .callees(at.path, within)
    .some((callee) => (callee.name === optionOf || callee.name.endsWith(`.${optionOf}`)) && limitedFunctions(head).has(keyOf(callee)))

/** The call that had the deadline goes to a function of the repository in which nothing leaves the process: it makes an object, or counts. */
const waitsForNothing = (head: System, { at, within, optionOf }: Kept): boolean => {
  const own =
    optionOf === undefined ? [] : head.callees(at.path, within).filter(({ name }) => name === optionOf || name.endsWith(`.${optionOf}`))
  if (own.length === 0) return false
  const functions = functionsFrom(head, own, { throughInterfaces: true })
  return !waiting.some((kind) => head.facts(kind).some((fact) => standsIn(fact, functions)))
}

/** Facts of functions that may wait for something outside of them. */
const waiting = ['external-call', 'client', 'side-effect', 'data-access', 'optional-wait', 'safeguard'] as const

/**
 * The work that was waited for leaves the process in this function, and each of these calls has its own deadline. It may have one if the
 * change also adds a time limit elsewhere.
 */
const isBoundedByCalls = (head: System, change: Change, { at: { path }, within }: Kept): boolean => {
  const calls = within === '' ? [] : head.facts('external-call').filter((call) => standsIn(call, [{ path, name: within }]))
  if (calls.length === 0) return false
  if (calls.every(({ deadline }) => deadline.state === 'bounded')) return true
  return (
    calls.every(({ deadline }) => deadline.state === 'bounded' || deadline.state === 'unknown') &&
    freshSafeguards(head, change).some(({ against }) => against === 'waiting')
  )
}

/** More than one statement is left, now outside a transaction. A transaction whose content is unknown may have held any number. */
const writesApart = (head: System, base: System, kept: Kept): boolean => {
  const writes = (system: System, which: (fact: DataAccess) => boolean): number =>
    system
      .facts('data-access')
      .filter(
        (fact) =>
          fact.at.path === kept.at.path &&
          (fact.within === kept.within || fact.within.startsWith(`${kept.within} > `)) &&
          fact.operation !== 'read' &&
          which(fact),
      ).length
  return writes(base, ({ inTransaction }) => inTransaction) === 0 || writes(head, ({ inTransaction }) => !inTransaction) > 1
}

/** The route still exists, and no new guard in front of it may do the same. */
const hasRoute = (head: System, base: System, kept: Kept): boolean => {
  const find = (system: System): readonly Linked<Endpoint | OpaqueRoute>[] =>
    [...system.facts('endpoint'), ...system.facts('opaque-route')].filter(
      (endpoint) => endpoint.at.path === kept.at.path && endpoint.subject === kept.endpoint,
    )
  const names = (system: System): string[] => find(system).flatMap((endpoint) => endpoint.guards.map((guard) => firstWord(guard.name)))
  const before = new Set(names(base))
  return find(head).length > 0 && names(head).every((name) => before.has(name) || letsPass.test(name) || asksLess(name, kept))
}

/** A guard that stays in front of the route is of a file that the change touches: it may now ask what the lost one asked. */
const staysInOther = (head: System, change: Change, { at, endpoint }: Kept): boolean =>
  head
    .facts('endpoint')
    .filter((one) => one.at.path === at.path && one.subject === endpoint)
    .flatMap(({ guards }) => guards.map((guard) => guard.function && head.define(at.path, guard.function)))
    .some((found) => found !== undefined && found.path !== at.path && change.file(found.path) !== undefined)

/** The function around the routes of a router is gone, `r.Group(func(r) { … })`, and the file still has these routes. */
const hasRoutesOfRouter = (head: System, base: System, { router, at }: Kept): boolean => {
  if (router === undefined) return false
  const still = new Set(head.facts('endpoint').flatMap((one) => (one.at.path === at.path ? [one.subject] : [])))
  return base.facts('endpoint').some((one) => one.at.path === at.path && one.router === router && still.has(one.subject))
}

/** Whether a new guard of the route, the router or the application makes the check that the function made. */
const isMovedInFront = (head: System, change: Change, kept: Kept, { path }: ChangedFile): boolean =>
  isGuardedInFront(
    head,
    change.base,
    { path, within: kept.within, lost: askingOf(kept) },
    (name) => letsPass.test(name) || asksLess(firstWord(name), kept),
  )

/** A query asks for the owner now: in the same function, or in one of the same class that gives the rows to all its methods. */
const asksForOwnerInQuery = (fresh: Kept, { within, at, protection }: Kept): boolean => {
  if (fresh.against !== 'foreign-rows') return false
  if (fresh.within === within) return true
  const owner = within.split('.').at(-2)
  return (
    owner !== undefined &&
    fresh.at.path === at.path &&
    fresh.within.split('.').at(-2) === owner &&
    protection?.of.includes('owner') === true
  )
}

/** Whether the function still compares what proves the sender, no longer in constant time. */
const isComparedStill = (head: System, change: Change, { at, within, protection }: Kept): boolean =>
  protection?.of.includes('signature') === true &&
  lostConstantTime(head, change).some((one) => one.at.path === at.path && one.within === within)

/** Whether something other than a condition in the function now protects, or the checked value was replaced. */
const isKeptOtherwise = (head: System, change: Change, kept: Kept, file: ChangedFile): boolean => {
  const isOther = (other: Kept): boolean =>
    other.protection
      ? kept.against === 'access' && asksInOtherLayer(other, kept)
      : mayReplace(head, other, kept) || (kept.against === 'access' && asksForOwnerInQuery(other, kept))
  if (freshSafeguards(head, change).some(isOther)) return true
  if (isComparedStill(head, change, kept)) return true
  if (isMovedInFront(head, change, kept, file)) return true
  const removal = removalOf(file, kept.at.startLine)
  if (!removal) return false
  if (isAskedBefore(head, removal.hunk, kept)) return true
  return kept.against === 'access' && (comparesWithOwnValue(removal, kept) || testsOutcomeOfAct(removal, kept))
}

/** Whether another safeguard in the same function now checks the owner. */
const isOwnerAsked = (other: Kept, kept: Kept): boolean =>
  (other.against === 'foreign-rows' || other.against === 'access') && other.at.path === kept.at.path && other.within === kept.within

/** A safeguard against callers counts as evidence only in code that requests reach. */
export const whereCallersCome = ({ fromRequest }: Kept): readonly CheckId[] | undefined => (fromRequest ? undefined : [])

/**
 * Yields the results of a rule on lost safeguards: the safeguards themselves as evidence, so that a lost one has a line, and the lost ones.
 *
 * @param textsOf what was protected, what happens now that it is not, and how to protect it again; `atSamePlace` also holds what the change
 *   removed from the same function or route, which this finding covers
 */
export function* judgeLost(
  system: System,
  change: Change | undefined,
  protections: readonly Protection[],
  textsOf: (lost: Lost, atSamePlace: readonly Lost[]) => GapTexts,
  evidenceOf: (kept: Kept) => readonly CheckId[] | undefined = () => undefined,
): Generator<Judgement> {
  const isOfAccess = protections.includes('access')
  for (const kept of [...safeguardsAgainst(system, protections), ...(isOfAccess ? checkCallsOf(system) : [])]) {
    if (!kept.inService) continue
    const { at, subject, within } = kept
    // A test helper is no evidence of what the service does, even if production code loads it.
    const checks = roleOf(at.path) === 'test' ? [] : evidenceOf(kept)
    yield { kind: 'evidence', at, subject, within, note: noteOf(kept), ...(checks ? { checks } : {}) }
  }
  if (isOfAccess)
    for (const { at, subject, within, by } of routesBehindGuards(system))
      yield { kind: 'evidence', at, subject, within, note: `behind \`${by}\``, checks: [] }
  if (!change) return
  const all: Lost[] = [
    ...lostSafeguards(system, change, protections),
    ...lostProtections(system, change, protections, {
      isKeptOtherwise: (kept, file) => isKeptOtherwise(system, change, kept, file),
      isDefaultNow: (kept, file) => isHookTakenAway(system, change.base, file, kept),
    }),
  ]
  if (isOfAccess)
    for (const lost of lostCheckCalls(system, change)) {
      const file = change.file(lost.at.path)
      if (!file || !isKeptOtherwise(system, change, lost, file)) all.push(lost)
    }
  if (isOfAccess) all.push(...lostGuards(system, change, (name, lost) => letsPass.test(name) || asksLess(firstWord(name), lost)))
  if (protections.includes('foreign-rows'))
    all.push(...lostScopes(system, change, (kept) => freshSafeguards(system, change).some((other) => isOwnerAsked(other, kept))))
  if (protections.includes('silence')) all.push(...lostErrorLogs(system, change))
  const reported = new Set<string>()
  for (const lost of all) {
    // Once per function or route: other safeguards of the same place were lost for the same reason.
    const place = placeOf(lost)
    // One line in front of several routes is one safeguard.
    const line = `${lost.at.path}:${lost.at.startLine} ${lost.against}`
    if (reported.has(place) || reported.has(line)) continue
    reported.add(place).add(line)
    yield {
      kind: 'gap',
      at: { path: lost.at.path, startLine: lost.headLine, endLine: lost.headLine },
      subject: lost.subject,
      ...(lost.formerSubject !== undefined && { formerSubject: lost.formerSubject }),
      within: lost.within,
      ...callsAsWritten(
        textsOf(
          lost,
          all.filter((other) => placeOf(other) === place),
        ),
        lost.by,
        change.file(lost.at.path),
      ),
    }
  }
}

const placeOf = ({ at, within, endpoint, optionOf, subject }: Lost): string =>
  JSON.stringify([at.path, within, endpoint, endpoint === undefined && within === '' ? (optionOf ?? subject) : ''])
