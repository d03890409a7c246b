import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { isWithin, readinessChecksOf, type ReadinessCheck } from '../readiness-checks.ts'
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

/** Whether the handler calls something other than what builds the response. It may check the dependency there. */
const asksElse = (head: System, path: string, handler: string): boolean =>
  head
    .facts('effects')
    .some(
      (fact) =>
        fact.at.path === path &&
        isWithin(fact.within, handler) &&
        fact.effects.some(({ name }) => name !== '' && !name.startsWith('=') && !replies.has(name)),
    )

/**
 * Dependency checks that a change removes from readiness endpoints that still exist and now call nothing else. Nothing is lost if another
 * endpoint of the unit checks a dependency.
 */
export function* lostReadinessChecks(head: System, change: Change): Generator<LostReadinessCheck> {
  const reported = new Set<string>()
  const now = readinessChecksOf(head)
  for (const check of readinessChecksOf(change.base)) {
    const { at, endpoint } = check
    const file = change.file(at.path)
    const removal = file?.status === 'modified' ? removalOf(file, at.startLine) : undefined
    if (!removal || reported.has(endpoint.subject)) continue
    const same = head.facts('endpoint').find((other) => other.at.path === at.path && other.subject === endpoint.subject)
    if (!same || now.some((other) => (other.endpoint.file.unit?.root ?? '') === (same.file.unit?.root ?? ''))) continue
    // A handler in another file, or one that is passed in, is not examined here.
    if (same.handler.module !== undefined || !(same.handler.name.includes(' > ') || head.hasFunction(at.path, same.handler.name))) continue
    if (asksElse(head, at.path, same.handler.name)) continue
    reported.add(endpoint.subject)
    yield { ...check, at: { path: at.path, startLine: removal.headLine, endLine: removal.headLine } }
  }
}
