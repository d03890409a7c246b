import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { functionsFrom, standsIn } from '../follow.ts'
import { handlerOf, readinessChecksOf, type ReadinessCheck } from '../readiness-checks.ts'
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
