import type { FunctionMark } from '#model/facts/function-mark'
import type { Endpoint } from '#model/facts/requests/endpoint'
import type { FailedCheck } from '#model/facts/calls/failed-check'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { ownName } from '../protections/guarded.ts'
import { remembered } from '#link/reads'

type Check = Linked<FailedCheck>

/** A failed attempt that leaves no trace, and one of the same check that is recorded, or was before the change. */
export interface UnrecordedAttempt {
  readonly attempt: Check
  /** The route; undefined if the text does not show which route runs the function. */
  readonly endpoint: Linked<Endpoint> | undefined
  readonly recorded: Check
  /** The last name of the call that records, or the number that is raised. */
  readonly by: string
  /** It is a number that the code raises, and no call. */
  readonly isCounted?: true
  /** The attempt itself was recorded before the change. */
  readonly was?: true
}

/** A failed attempt that is recorded, with the line where it is. */
export interface RecordedAttempt {
  readonly attempt: Check
  readonly by: string
  readonly isCounted?: true
  readonly line: number
}

/** The call of a branch that records the failure: by its name, or by what the function of the repository does. */
const recordingOf = (system: System, { at, within, calls }: Check): string | undefined => {
  const callees = system.callees(at.path, within)
  return calls.find(
    (name) =>
      names.noticesFailures.has(name) ||
      callees.some((callee) => ownName(callee.name) === name && system.does(callee.path, callee.name, 'notices-failures')),
  )
}

/** Whether a function compares a password or a code. */
const provesCaller = (system: System, { at, within }: Check): boolean =>
  system.does(at.path, within, 'checks-code') || system.does(at.path, within, 'checks-password')

const checksOf = (system: System): readonly Check[] =>
  system.facts('failed-check').filter(({ inService, isOfSecret }) => inService && isOfSecret)

/** Failed attempts that are recorded. */
export const recordedAttempts = remembered((system): readonly RecordedAttempt[] =>
  checksOf(system).flatMap((attempt) => {
    const by = recordingOf(system, attempt)
    const [counted] = attempt.counts ?? []
    if (counted) return [{ attempt, by: counted.name, isCounted: true as const, line: counted.line }]
    if (by === undefined) return []
    return [{ attempt, by, line: attempt.lines?.[attempt.calls.indexOf(by)] ?? attempt.at.startLine }]
  }),
)

/** The first route of each function that handles one: findings are named after it. */
const routesByHandler = remembered((system): ReadonlyMap<string, Linked<Endpoint>> => {
  const found = new Map<string, Linked<Endpoint>>()
  for (const endpoint of system.facts('endpoint')) {
    if (!endpoint.stateChanging) continue
    const handler = system.define(endpoint.at.path, endpoint.handler) ?? { path: endpoint.at.path, name: endpoint.handler.name }
    const key = `${handler.path} ${handler.name}`
    if (!found.has(key)) found.set(key, endpoint)
  }
  return found
})

/** Both are handed the same kind of secret, which is guessed alike: `code` of `find(body.code)` and of `claim(code, cart)`. */
const guessesTheSame = (one: Check, other: Check): boolean => one.guesses?.some((word) => other.guesses?.includes(word)) === true

/** Marks of functions that leave a trace of an attempt. */
const noticeMarks: readonly FunctionMark[] = ['notices-failures', 'keeps-audit']

/** The functions that note failures and that a function calls. */
const noticing = (system: System, { at, within }: Check): readonly string[] =>
  system.callees(at.path, within).flatMap(({ path, name }) => (system.does(path, name, 'notices-failures') ? [ownName(name)] : []))

/** Whether a function only lost what noted its failures, and nothing else notes them now. */
const noticesLess = (head: System, base: System, now: Check, { attempt, by }: RecordedAttempt): boolean => {
  const before = new Set(noticing(base, attempt))
  const marks = (system: System, mark: FunctionMark): boolean => system.isMarked(now.at.path, now.within, mark)
  return (
    noticing(head, now).every((name) => name !== by && before.has(name)) &&
    noticeMarks.every((mark) => !marks(head, mark) || marks(base, mark))
  )
}

/**
 * Routes that refuse a failed check without a trace, beside code of the same file that records a failure: of the same check or guess, or of
 * another one, if this route compares a password or a code. So do routes that recorded it before the change.
 */
export function* unrecordedAttempts(system: System, base?: System): Generator<UnrecordedAttempt> {
  const recorded = Map.groupBy(recordedAttempts(system), ({ attempt }) => attempt.at.path)
  const before = base
    ? recordedAttempts(base).filter(
        ({ attempt: { at, within } }) => !(recorded.get(at.path) ?? []).some(({ attempt }) => attempt.within === within),
      )
    : []
  const isRecorded = new Set(recordedAttempts(system).map(({ attempt }) => attempt))
  for (const one of checksOf(system)) {
    if (isRecorded.has(one) || one.calls.length > 0) continue
    const beside = (recorded.get(one.at.path) ?? []).filter(({ attempt }) => attempt.within !== one.within)
    const isLike = ({ attempt }: RecordedAttempt): boolean => attempt.check === one.check || guessesTheSame(attempt, one)
    const own = before.find((other) => other.attempt.at.path === one.at.path && other.attempt.within === one.within && isLike(other))
    const like = own ?? beside.find(isLike) ?? (provesCaller(system, one) ? beside[0] : undefined)
    if (!like) continue
    const isNoticed = noticeMarks.some((mark) => system.does(one.at.path, one.within, mark))
    if (isNoticed && !(own && base && noticesLess(system, base, one, own))) continue
    const endpoint = routesByHandler(system).get(`${one.at.path} ${one.within}`)
    if (endpoint || (own && one.reach.has('request')))
      yield {
        attempt: one,
        endpoint,
        recorded: like.attempt,
        by: like.by,
        ...(like.isCounted && { isCounted: true }),
        ...(own ? { was: true } : {}),
      }
  }
}
