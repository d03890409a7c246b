import type { Retry } from '#model/facts/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'

/** A client that repeats, and that something is posted through. */
const postsThrough = (system: System, retry: Linked<Retry>): boolean =>
  system.facts('external-call').some((call) => {
    if (call.method !== 'POST' || !call.inService || !call.client || !retry.client) return false
    const theirs = system.define(call.at.path, call.client)
    const own = system.define(retry.at.path, retry.client)
    return theirs !== undefined && own !== undefined && theirs.path === own.path && theirs.name === own.name
  })

export const retryOfUnsafeOperation = rule({
  id: 'retry-of-unsafe-operation',
  check: '4.2',
  alsoServes: ['6.3', '6.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Retry of an operation that is not safe to repeat',
  why: 'A request that timed out may well have been carried out. Repeating it does the work twice: two orders, two messages, two charges, and nothing on the other side can tell that they are one.',
  fix: 'Make a key once, outside of what is repeated, and send it with every attempt (`Idempotency-Key`); or repeat only what surely was not carried out, such as a refused connection.',
  blindSpots:
    'POST requests whose address reads like a query, a token exchange or a log are taken as safe; retries that look at the error are taken to know what they do.',
  languages: ['java', 'python', 'typescript'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.keyAt) yield evidenceAt(retry, 'carries a key that makes it safe to repeat', retry.keyAt)
      if (!retry.unsafe || (retry.client && !postsThrough(system, retry))) continue
      yield gapAt(retry, {
        at: retry.unsafe.at,
        message: `This repeats ${retry.unsafe.operation}: an attempt that was carried out but not answered in time is carried out again. No idempotency key was found in it.`,
      })
    }
  },
})
