import type { Place } from '#model/source-file'
import type { Change, System } from '#model/system'
import { isWithin, readinessChecksOf, type ReadinessCheck } from '../readiness-checks.ts'
import { removalOf } from '../removal.ts'
import { answers } from './answers.ts'

/** A removed check, and the line of the head where it was. */
export interface LostReadinessCheck extends Omit<ReadinessCheck, 'at'> {
  readonly at: Place
}

/** Calls that only build the answer, in one of the languages. */
const replies: ReadonlySet<string> = new Set([
  ...answers,
  ...['type', 'set', 'setHeader', 'WriteHeader', 'Write', 'Header', 'Set', 'String', 'ok', 'build', 'body', 'jsonify', 'JSONResponse'],
])

/** The handler calls something else than what gives the answer: it may ask the dependency there. */
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
 * Checks of dependencies that a change takes from readiness endpoints which are still there and call nothing else now. Nothing is lost if the
 * unit asks a dependency in another one.
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
    // A handler in another file, or a function that is handed in, is not read here.
    if (same.handler.module !== undefined || !(same.handler.name.includes(' > ') || head.hasFunction(at.path, same.handler.name))) continue
    if (asksElse(head, at.path, same.handler.name)) continue
    reported.add(endpoint.subject)
    yield { ...check, at: { path: at.path, startLine: removal.headLine, endLine: removal.headLine } }
  }
}
