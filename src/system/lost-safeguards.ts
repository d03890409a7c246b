import type { ChangedFile } from '#model/change-set'
import type { DataAccess } from '#model/facts/data-access'
import type { Endpoint, OpaqueRoute } from '#model/facts/endpoint'
import type { Protection } from '#model/facts/safeguard'
import type { CheckId } from '#model/checks'
import type { Judgement } from '#model/rule'
import type { Change, Linked, System } from '#model/system'
import { firstWord, memberOf, safeguardsAgainst, safeguardsOf, type Kept } from './kept-safeguards.ts'
import { asksAgain, asksInOtherLayer, isAskedBefore } from './refusals-left.ts'
import { removalOf } from './removal.ts'
import { isMadeStill, isReplaced, makes, wentWithItsBranch } from './replaced-safeguards.ts'
import { roleOf } from './role-of.ts'
import { noteOf } from './safeguard-notes.ts'

/** A safeguard that a change takes away, and where what it protected stands at the head. */
export interface Lost extends Kept {
  readonly headLine: number
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

const inAnyCase = / in finally$/

/** Given back however it ended before, and now only where nothing fails. */
const givesBackLess = (fresh: Kept, lost: Kept): boolean =>
  lost.against === 'leak' && inAnyCase.test(lost.by) && fresh.by === lost.by.replace(inAnyCase, '') && fresh.within === lost.within

/** A new one of the same kind may do the same when it stands in the same file, before a whole router, or wherever the process is told to stop. */
const mayReplace = (fresh: Kept, lost: Kept): boolean =>
  !asksLess(fresh.by, lost) &&
  !givesBackLess(fresh, lost) &&
  // Whose row it is may be asked after it was read.
  (fresh.against === lost.against ||
    (lost.against === 'foreign-rows' && fresh.against === 'access') ||
    // "This host is not allowed" may be said of an address as of a caller.
    (lost.against === 'address' && fresh.against === 'access' && fresh.within === lost.within)) &&
  (fresh.at.path === lost.at.path ||
    (lost.against === 'access' && asksInOtherLayer(fresh, lost)) ||
    fresh.subject.startsWith(`${fresh.against} of `) ||
    fresh.against === 'abrupt-end') &&
  // Platforms stop a process by SIGTERM: who hears only a keyboard's interrupt is not told.
  (fresh.against !== 'abrupt-end' || /SIGTERM/.test(fresh.by) || !/SIGTERM/.test(lost.by))

/** The same words in the same function but for one name: a renamed variable may make it look like a safeguard of another kind (`ownerId`). */
const isRenamed = (fresh: Kept, lost: Kept): boolean => {
  if (fresh.at.path !== lost.at.path || fresh.within !== lost.within) return false
  const [words, before] = [fresh.by.split(/\W+/), lost.by.split(/\W+/)]
  const changed = new Set(words.flatMap((word, at) => (word === before[at] ? [] : [`${before[at]} ${word}`])))
  return words.length === before.length && words.length > 1 && changed.size <= 1
}

/**
 * Safeguards of these kinds that a change takes away while what they protected stays: the function or route is still there, nothing new is
 * called in their place, and none like them is put in beside them or before all routes.
 */
export function* lostSafeguards(head: System, change: Change, protections: readonly Protection[]): Generator<Lost> {
  const after = safeguardsAgainst(head, protections)
  const before = safeguardsAgainst(change.base, protections)
  // Worked out when the first one is gone: of most changes none is.
  let fresh: readonly Kept[] | undefined
  for (const kept of before) {
    const file = change.file(kept.at.path)
    if (!kept.inService || kept.comesOnce || file?.status !== 'modified') continue
    const removal = removalOf(file, kept.at.startLine)
    // A method that a framework calls where a class has it: gone, it is the framework's own that is called.
    const isHook = kept.endpoint === undefined && isHookTakenAway(head, change.base, file, kept)
    if (!removal) continue
    if (!isHook && (isReplaced(removal, kept, formsOf(head, kept)) || isUnmade(file, kept.setOn) || wentWithItsBranch(removal, kept)))
      continue
    const count = (list: readonly Kept[]): number => list.filter((other) => sameOwner(kept, other) && !asksLess(other.by, kept)).length
    if (count(after) + (isHook ? 0 : statementsGone(head, change.base, kept)) >= count(before)) continue
    // Moved, or replaced by one of another form.
    fresh ??= freshSafeguards(head, change)
    if (fresh.some((other) => mayReplace(other, kept) || isRenamed(other, kept))) continue
    if (after.filter((other) => other.by === kept.by).length >= before.filter((other) => other.by === kept.by).length) continue
    if (kept.against === 'partial-write' && kept.endpoint === undefined && !writesApart(head, change.base, kept)) continue
    if (kept.against === 'partial-write' && after.some((other) => isAround(other, kept))) continue
    // Branches that each opened one now share it.
    if (
      kept.against === 'partial-write' &&
      kept.endpoint === undefined &&
      after.some((other) => sameOwner(other, kept) && other.by === kept.by)
    )
      continue
    if (kept.against === 'waiting' && boundsItself(head, kept)) continue
    // The framework itself answers for what its handlers reject.
    if (kept.subject.startsWith('crash route ') && head.files.get(kept.at.path)?.unit?.brings.has('handled-rejections')) continue
    // Told once where it was told twice.
    if (kept.against === 'silence' && after.some((other) => sameOwner(other, kept) && other.optionOf === kept.optionOf)) continue
    if (kept.against === 'access' && (isAskedBefore(head, removal.hunk, kept) || asksAgain(file, kept))) continue
    // Cleaned once where it was cleaned twice.
    if (kept.against === 'injection' && after.some((other) => sameOwner(other, kept))) continue
    if (!isHook && (kept.endpoint === undefined ? !head.hasFunction(kept.at.path, kept.within) : !hasRoute(head, change.base, kept)))
      continue
    yield { ...kept, headLine: removal.headLine }
  }
}

/** The whole method went, its class stays, and what it did was asked for by a framework. */
const isHookTakenAway = (head: System, base: System, file: ChangedFile, { at, within, against }: Kept): boolean => {
  if (!['access', 'foreign-rows', 'overuse'].includes(against) || head.hasFunction(at.path, within)) return false
  if (!base.isMarked(at.path, within, 'framework-hook')) return false
  const owner = within.split('.').at(-2) ?? ''
  return !(file.hunks ?? []).some((hunk) =>
    hunk.lines.some((line) => line.startsWith('-') && new RegExp(`\\bclass\\s+${owner}\\b`).test(line)),
  )
}

/** Safeguards that a change puts in. */
const freshSafeguards = (head: System, change: Change): readonly Kept[] => {
  const earlier = safeguardsOf(change.base)
  return safeguardsOf(head).filter(
    (kept) => isAdded(change.file(kept.at.path), kept.at.startLine) && !earlier.some((other) => sameOwner(other, kept)),
  )
}

/** What a safeguard is set on is no longer made: there is nothing left to give back. */
const isUnmade = (file: ChangedFile, setOn: string | undefined): boolean => {
  if (setOn === undefined || !/^[\w$]+$/.test(setOn)) return false
  const lines = (file.hunks ?? []).flatMap((hunk) => hunk.lines)
  const linesOf = (sign: string): string[] => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1))
  const [removed, added] = [linesOf('-'), linesOf('+')]
  return removed.some((line) => makes(line, setOn)) && !added.some((line) => makes(line, setOn)) && !isMadeStill(removed, added, setOn)
}

/** Statements on the table of one, in its function. */
const statementsOf = (system: System, { at, within, table }: Kept): readonly Linked<DataAccess>[] =>
  table === undefined
    ? []
    : system.facts('data-access').filter((fact) => fact.at.path === at.path && fact.within === within && fact.table === table)

/** So many statements on the same table went away from a function: each takes its condition along. */
const statementsGone = (head: System, base: System, kept: Kept): number =>
  Math.max(0, statementsOf(base, kept).length - statementsOf(head, kept).length)

/** The names by which the table of a statement is reached now: `findUnique` beside `findFirst` is the same statement in another form. */
const formsOf = (head: System, kept: Kept): ReadonlySet<string> => new Set(statementsOf(head, kept).map(({ callee }) => memberOf(callee)))

/** A transaction of the function around: committed by hand, it may span what had one of its own. */
const isAround = (other: Kept, { at, within, endpoint }: Kept): boolean =>
  endpoint === undefined && other.endpoint === undefined && other.at.path === at.path && within.startsWith(`${other.within} > `)

/** What was called with the deadline is a function of the repository, and bounds by itself what it waits for. */
const boundsItself = (head: System, { at, within, optionOf }: Kept): boolean =>
  optionOf !== undefined &&
  head
    .callees(at.path, within)
    .some(({ path, name }) => (name === optionOf || name.endsWith(`.${optionOf}`)) && head.does(path, name, 'bounds-wait'))

/** More than one statement is left, each on its own now; a transaction of whose content nothing is seen may have held any number. */
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

/** Says by its name that it lets everyone pass: `publicProcedure`. */
const letsPass = /public|anonymous|optional|noAuth|skipAuth|^(t\.)?procedure/i

/** Finds out who asks, and lets everyone pass: `resolveApiKey`. */
const onlyFindsOut =
  /^([\w$]+\.)*(resolve|attach|populate|parse|extract|prefetch)_?(api_?key|user|session|token|identity|account|principal)s?(middleware)?$/i

/** Asks no more than that somebody is signed in. */
const onlySignedIn =
  /^([\w.]*\.)?(IsAuthenticated(OrReadOnly)?|login_?required|LoginRequiredMixin|require_?(login|user)|get_current(_active)?_user)\b/i
/** Asks who somebody is, or what he may. */
const asksMore =
  /admin|owner|staff|super|permission|perms?\b|role|approved|member|editor|moderator|maintainer|(^|[._])(can|has|may)_?[A-Z]/i

/** Where a role was asked for, a sign-in is no replacement, and where somebody was refused, it is none to know who asks. */
const asksLess = (name: string, { against, by }: Kept): boolean =>
  against === 'access' &&
  ((onlySignedIn.test(name) && asksMore.test(by) && !onlySignedIn.test(by)) || (onlyFindsOut.test(name) && !onlyFindsOut.test(by)))

/** The route is still there, and nothing new stands before it that may do the same. */
const hasRoute = (head: System, base: System, kept: Kept): boolean => {
  const find = (system: System): readonly Linked<Endpoint | OpaqueRoute>[] =>
    [...system.facts('endpoint'), ...system.facts('opaque-route')].filter(
      (endpoint) => endpoint.at.path === kept.at.path && endpoint.subject === kept.endpoint,
    )
  const names = (system: System): string[] => find(system).flatMap((endpoint) => endpoint.guards.map((guard) => firstWord(guard.name)))
  const before = new Set(names(base))
  return find(head).length > 0 && names(head).every((name) => before.has(name) || letsPass.test(name) || asksLess(name, kept))
}

/** Evidence of what is asked of a caller: only where callers come by. */
export const whereCallersCome = ({ fromRequest }: Kept): readonly CheckId[] | undefined => (fromRequest ? undefined : [])

/** What a rule on a lost safeguard says: the safeguards themselves as evidence (so that a lost one has its line), and those that were lost. */
export function* judgeLost(
  system: System,
  change: Change | undefined,
  protections: readonly Protection[],
  message: (lost: Lost) => string,
  evidenceOf: (kept: Kept) => readonly CheckId[] | undefined = () => undefined,
): Generator<Judgement> {
  for (const kept of safeguardsAgainst(system, protections)) {
    if (!kept.inService) continue
    const { at, subject, within } = kept
    // A helper of tests that code loads all the same is no evidence of what the service does.
    const checks = roleOf(at.path) === 'test' ? [] : evidenceOf(kept)
    yield { kind: 'evidence', at, subject, within, note: noteOf(kept), ...(checks ? { checks } : {}) }
  }
  if (!change) return
  const told = new Set<string>()
  for (const lost of lostSafeguards(system, change, protections)) {
    // Once a function or route: what stood beside it went for the same reason.
    const place = JSON.stringify([
      lost.at.path,
      lost.within,
      lost.endpoint,
      lost.endpoint === undefined && lost.within === '' ? (lost.optionOf ?? lost.subject) : '',
    ])
    // One line before several routes is one safeguard.
    const line = `${lost.at.path}:${lost.at.startLine} ${lost.against}`
    if (told.has(place) || told.has(line)) continue
    told.add(place).add(line)
    yield {
      kind: 'gap',
      at: { path: lost.at.path, startLine: lost.headLine, endLine: lost.headLine },
      subject: lost.subject,
      within: lost.within,
      message: message(lost),
    }
  }
}
