import type { HandledError } from '#model/facts/calls/lost-error'
import type { Change, Linked, System } from '#model/system'
import { safeguardsAgainst, type Kept } from '../kept-safeguards.ts'
import { callersOf, ownName } from '../protections/guarded.ts'
import { filesNow, movedTo } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'
import { remembered } from '#link/reads'

const keyOf = (path: string, within: string): string => `${path}\0${within}`

/** Handlers of errors by their files. */
const handlersByPath = remembered((system) => Map.groupBy(system.facts('handled-error'), ({ at }) => at.path))

/** How many lines each function logs, with the functions inside. */
const linesByFunction = remembered((system): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { at, within, level } of system.facts('log-call')) {
    const key = keyOf(at.path, outermost(within))
    if (!quiet.has(level)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
})

/** The function around all functions around a place. */
const outermost = (within: string): string => within.split(' > ')[0] ?? ''

/** Levels that are mostly off in production. */
const quiet: ReadonlySet<string> = new Set(['debug', 'trace', 'verbose', 'silly', 'fine', 'finer', 'finest'])

const linesOf = (system: System, path: string, within: string): number => linesByFunction(system).get(keyOf(path, outermost(within))) ?? 0

/** How many calls deep callees are searched for a line that they log. */
const maxDepth = 2

/** Whether a function or one of its callees logs. */
const logsItself = (system: System, path: string, within: string, depth = 1): boolean =>
  linesOf(system, path, within) > 0 ||
  (depth < maxDepth && system.callees(path, within).some((callee) => logsItself(system, callee.path, callee.name, depth + 1)))

/** Whether two handlers handle errors of the same work, in the same function or one inside the other. */
const isSameWork = (one: HandledError, other: HandledError): boolean =>
  (one.within === other.within || one.within.startsWith(`${other.within} > `) || other.within.startsWith(`${one.within} > `)) &&
  one.works.some((work) => other.works.includes(work))

/** Handlers that report errors of the same work, and those that let them go. */
const outcomes = (system: System, path: string, lost: HandledError) => {
  const same = (handlersByPath(system).get(path) ?? []).filter((handler) => isSameWork(handler, lost))
  return { reporting: same.filter(({ reported }) => reported), silent: same.filter(({ reported }) => !reported) }
}

/**
 * Whether a call of the handler may report the failure: a function of the repository if it logs, and any other call if the handler did not
 * make it before.
 */
const mayBeReportedByCall = (head: System, path: string, now: HandledError, lost: HandledError): boolean => {
  const callees = head.callees(path, now.within)
  return now.calls.some((name) => {
    const own = callees.filter((callee) => ownName(callee.name) === name)
    return own.length > 0 ? own.some((callee) => logsItself(head, callee.path, callee.name)) : !lost.calls.includes(name)
  })
}

/** Whether a caller of the function now logs a line that it did not log before. */
const isReportedByCaller = (head: System, base: System, path: string, within: string): boolean =>
  callersOf(head, path, within).some((caller) => linesOf(head, caller.path, caller.within) > linesOf(base, caller.path, caller.within))

/** Whether Go code now calls the work without reading its error. */
const isUnread = (head: System, path: string, { within, works }: HandledError): boolean =>
  head
    .facts('effects')
    .some((fact) => fact.at.path === path && fact.within === within && fact.effects.some(({ name, unread }) => unread && name === works[0]))

const isLost = (head: System, base: System, path: string, lost: Linked<HandledError>): boolean => {
  const [was, is] = [outcomes(base, lost.at.path, lost), outcomes(head, path, lost)]
  if (is.reporting.length >= was.reporting.length) return false
  const dropped = is.silent.filter((now) => !now.isExplained || lost.isExplained)
  if (is.silent.length === 0 ? !isUnread(head, path, lost) : dropped.length <= was.silent.length) return false
  if (dropped.some((now) => mayBeReportedByCall(head, path, now, lost))) return false
  if (linesOf(head, path, lost.within) >= linesOf(base, lost.at.path, lost.within) && linesOf(head, path, lost.within) > 0) return false
  return !isReportedByCaller(head, base, path, lost.within)
}

/**
 * Handlers that reported a failure before a change and now let it go, while the work that may fail is still done. An error that is now thrown
 * or returned reaches the caller, and is not lost.
 */
export function* lostErrorLogs(head: System, change: Change): Generator<Kept & { readonly headLine: number }> {
  const fileNow = filesNow(head, change)
  for (const kept of safeguardsAgainst(change.base, ['silence'])) {
    const { handled, inService, at, within } = kept
    const file = handled && inService ? fileNow(at.path) : undefined
    if (!handled || !file) continue
    const removal = removalOf(file, at.startLine)
    if (!removal) continue
    const path = head.hasFunction(file.path, within) ? file.path : movedTo(head, change, within)
    if (path === undefined || !isLost(head, change.base, path, handled)) continue
    yield { ...kept, at: { ...at, path: file.path }, headLine: removal.headLine }
  }
}
