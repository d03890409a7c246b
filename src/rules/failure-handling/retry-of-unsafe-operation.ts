import type { Retry } from '#model/facts/calls/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { calledInRegions, repeatedByOwn } from '#change/work/repeated-work'

/** Whether a POST goes through the retrying client. */
const postsThrough = (system: System, retry: Linked<Retry>): boolean =>
  system.facts('external-call').some((call) => {
    if (call.method !== 'POST' || !call.inService || !call.client || !retry.client) return false
    const theirs = system.define(call.at.path, call.client)
    const own = system.define(retry.at.path, retry.client)
    return theirs !== undefined && own !== undefined && theirs.path === own.path && theirs.name === own.name
  })

/** Whether a function that the repeated work calls, to build the request or its headers, gives it a key. */
const isKeyedByCallee = (system: System, { at, work }: Linked<Retry>): boolean => {
  const keys = system.facts('request-key')
  if (!work || keys.length === 0) return false
  const called = calledInRegions(system, [{ path: at.path, ...work }])
  return keys.some((key) => called.has(`${key.at.path}\n${key.within}`))
}

const ofMessage = {
  risk: 'The recipient gets the message twice, and no error shows it.',
  fix: 'Retry only failures in which the message was not accepted, such as a refused connection. If the provider supports idempotency keys, send the same key with every attempt.',
}

/** Whether other requests of the file carry a key: what this one lacks is the key, and not a reason to repeat nothing. */
const hasKeyBeside = (system: System, path: string): boolean =>
  system.facts('request-key').some(({ at, inService }) => at.path === path && inService)

export const retryOfUnsafeOperation = rule({
  id: 'retry-of-unsafe-operation',
  check: '4.2',
  alsoServes: ['6.3', '6.2'],
  severity: 'P1',
  raisedFrom: 'P1',
  raisedTo: 'P0',
  stage: 'stable',
  title: 'Retry of a non-idempotent operation',
  why: 'The receiver cannot tell that the two requests belong together, so no error shows the duplicate.',
  fix: 'Create an idempotency key once per operation, outside the retry, and send it with every attempt (`Idempotency-Key`). Or retry only if the request never reached the server, such as after a refused connection.',
  blindSpots:
    'POST requests whose address looks like a query, a token exchange or a log count as safe to repeat. Retries that inspect the error first count as correct.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    const reported = new Set<string>()
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.keyAt) yield { ...evidenceAt(retry, 'carries an idempotency key', retry.keyAt), checks: ['4.2', '6.3'] }
      if (!retry.unsafe || (retry.client && !postsThrough(system, retry)) || isKeyedByCallee(system, retry)) continue
      reported.add(`${retry.at.path}:${retry.unsafe.at.startLine}`)
      yield gapAt(retry, {
        ...(retry.unsafe.isMessage ? ofMessage : {}),
        ...(retry.unsafe.movesMoney ? { severity: 'P0' as const } : {}),
        ...(hasKeyBeside(system, retry.at.path) && { check: '6.3' as const }),
        at: retry.unsafe.at,
        removed: `the idempotency key of ${retry.unsafe.operation}, which this code retries`,
        message: `This code retries ${retry.unsafe.operation}, and no idempotency key was found here. If the server carries out a request but its response is lost, the retry carries it out again.`,
      })
    }
    for (const { handed, isSelective } of repeatedByOwn(system)) {
      const { sends, callee, at } = handed
      if (!sends || isSelective || handed.isKeyed || reported.has(`${at.path}:${sends.at.startLine}`)) continue
      reported.add(`${at.path}:${sends.at.startLine}`)
      yield gapAt(handed, {
        ...(sends.movesMoney ? { severity: 'P0' as const } : {}),
        ...(hasKeyBeside(system, at.path) && { check: '6.3' as const }),
        at: sends.at,
        subject: `${callee} ${sends.operation}`,
        message: `\`${callee}\` retries ${sends.operation}, and no idempotency key was found here. If the server carries out a request but its response is lost, the retry carries it out again.`,
      })
    }
  },
})
