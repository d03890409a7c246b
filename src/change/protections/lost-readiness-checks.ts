import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { handlerOf, isReadiness, isWithin, readinessChecksOf, type ReadinessCheck } from '#system/deployment/readiness-checks'
import { removalOf } from '../removal.ts'
import { answers } from './answers.ts'

/** A removed check, and the head line where it was. */
export interface LostReadinessCheck extends Omit<ReadinessCheck, 'at'> {
  readonly at: Place
}

/** Calls that only build the response, in any of the languages. */
const replies: ReadonlySet<string> = new Set([
  ...answers,
  ...['type', 'set', 'setHeader', 'WriteHeader', 'Write', 'Header', 'Set', 'String', 'ok', 'build', 'body', 'jsonify', 'JSONResponse'],
])

/** Whether the handler, or a function that it calls, calls something other than what builds the response. It may check the dependency there. */
const asksElse = (head: System, handler: { readonly path: string; readonly name: string }): boolean => {
  const reached = functionsFrom(head, [handler], { steps: 2 })
  const own = new Set(reached.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)))
  return head
    .facts('effects')
    .some(
      (fact) =>
        standsIn(fact, reached) &&
        fact.effects.some(({ name }) => name !== '' && !name.startsWith('=') && !replies.has(name) && !own.has(name)),
    )
}

/**
 * Dependency checks that a change removes from readiness endpoints that still exist and now call nothing else. Nothing is lost if another
 * endpoint of the unit checks a dependency.
 */
export function* lostReadinessChecks(head: System, change: Change): Generator<LostReadinessCheck> {
  const reported = new Set<string>()
  const now = readinessChecksOf(head)
  const before = readinessChecksOf(change.base)
  for (const check of [...before.filter(({ isAnswer }) => !isAnswer), ...before.filter(({ isAnswer }) => isAnswer)]) {
    const { at, endpoint } = check
    const file = change.file(at.path)
    const removal = file?.status === 'modified' ? removalOf(file, at.startLine) : undefined
    if (!removal || reported.has(endpoint.subject)) continue
    const same = head.facts('endpoint').find((other) => other.subject === endpoint.subject && other.inService)
    const root = same?.file.unit?.root ?? ''
    // An answer alone asks no dependency.
    if (!same || now.some((other) => (check.isAnswer || !other.isAnswer) && (other.endpoint.file.unit?.root ?? '') === root)) continue
    const handler = handlerOf(head, same)
    if (!handler || !(handler.name.includes(' > ') || head.hasFunction(handler.path, handler.name))) continue
    if (asksElse(head, handler)) continue
    // A handler that refused without a call asked for the state of the process.
    if (check.isAnswer && !asksElse(change.base, handlerOf(change.base, endpoint) ?? handler)) continue
    reported.add(endpoint.subject)
    yield { ...check, at: { path: at.path, startLine: removal.headLine, endLine: removal.headLine } }
  }
}

/** A check of one dependency that a change removes from a readiness endpoint, which still checks others. */
export interface LostSingleCheck {
  readonly at: Place
  readonly within: string
  readonly subject: string
  readonly by: string
  readonly route: string
}

/** Checks of single dependencies in readiness endpoints whose outcome the code heeds. */
export const singleChecksOf = (system: System): readonly Omit<LostSingleCheck, 'route'>[] => {
  const marks = system.facts('operation-mark').filter(({ mark, inService }) => inService && mark === 'heeded-check')
  return marks.length === 0
    ? []
    : system.facts('endpoint').flatMap((endpoint) => {
        const handler = endpoint.inService && isReadiness(endpoint) ? handlerOf(system, endpoint) : undefined
        return marks
          .filter(({ at, within }) => handler !== undefined && at.path === handler.path && isWithin(within, handler.name))
          .map(({ at, within, by }) => ({ at, within, by, subject: `${by} of ${endpoint.subject}` }))
      })
}

/** `Broker` of `c.Broker.Ping`. */
const holderOf = (by: string): string => by.split(/[.(]/).slice(0, -1).at(-1)?.trim() ?? ''

/**
 * Checks of single dependencies that a change removes from readiness endpoints. What the change removes from other code as well is no longer a
 * dependency.
 */
export function* lostSingleChecks(head: System, change: Change): Generator<LostSingleCheck> {
  const marksOf = (system: System) =>
    system.facts('operation-mark').filter(({ mark, inService }) => inService && (mark === 'dependency-check' || mark === 'heeded-check'))
  const [before, now] = [marksOf(change.base), marksOf(head)]
  if (before.length === 0) return
  const reported = new Set<string>()
  for (const endpoint of change.base.facts('endpoint')) {
    if (!endpoint.inService || !isReadiness(endpoint)) continue
    const handler = handlerOf(change.base, endpoint)
    const file = handler && change.file(handler.path)
    if (!handler || file?.status !== 'modified' || !head.hasFunction(file.path, handler.name)) continue
    const isOwn =
      (path: string) =>
      ({ at, within }: { readonly at: Place; readonly within: string }): boolean =>
        at.path === path && isWithin(within, handler.name)
    const left = now.filter(isOwn(file.path))
    for (const check of before.filter(isOwn(handler.path))) {
      const removal = removalOf(file, check.at.startLine)
      const holder = holderOf(check.by)
      if (!removal || holder === '' || reported.has(`${file.path} ${check.by}`)) continue
      const isLeft = (by: string): boolean => by === check.by || holderOf(by) === holder
      if (!left.some(({ by }) => by !== check.by) || now.some(({ by }) => isLeft(by))) continue
      if (asksElseNow(head, change.base, { path: file.path, name: handler.name }) || isTakenOut(change, file.path, holder)) continue
      reported.add(`${file.path} ${check.by}`)
      yield {
        at: { path: file.path, startLine: removal.headLine, endLine: removal.headLine },
        within: check.within,
        subject: `${check.by} of ${endpoint.subject}`,
        by: check.by,
        route: endpoint.subject,
      }
    }
  }
}

/** The handler calls a function that it did not call before: the check may have moved there. */
const asksElseNow = (head: System, base: System, handler: { readonly path: string; readonly name: string }): boolean => {
  const namesOf = (system: System): ReadonlySet<string> =>
    new Set(
      system
        .facts('effects')
        .filter((fact) => standsIn(fact, [handler]))
        .flatMap(({ effects }) => effects.map(({ name }) => name)),
    )
  const before = namesOf(base)
  return [...namesOf(head)].some((name) => name !== '' && !before.has(name))
}

/** Whether the change removes the object from other files, too. */
export const isTakenOut = (change: Change, path: string, holder: string): boolean =>
  [...change.base.files.keys()].some((other) => {
    const file = change.file(other)
    return other !== path && file?.hunks?.some(({ lines }) => lines.some((line) => line.startsWith('-') && line.includes(holder))) === true
  })
