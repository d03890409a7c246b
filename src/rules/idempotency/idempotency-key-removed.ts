import { rule } from '#model/rule'
import { lostRequestKeys } from '#change/work/lost-request-keys'
import { sideEffectsOf } from '#system/effects/side-effects'

export const idempotencyKeyRemoved = rule({
  id: 'idempotency-key-removed',
  check: '6.3',
  alsoServes: ['6.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Idempotency key removed from a request',
  why: 'After a timeout or a lost response, a retry carries out the operation a second time. Neither side reports an error.',
  fix: 'Restore the key, and send the same one with every attempt, such as one from the id of the order or of the job.',
  blindSpots:
    'Keys are recognized by the names of headers and options. A key that moves into a library or behind an interface of another repository is reported. The deduplication ID of a message is a preview, because only FIFO queues and topics use it.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    if (!change) {
      for (const key of system.facts('request-key'))
        if (key.inService)
          yield {
            kind: 'evidence',
            at: key.at,
            subject: `${key.subject} ${key.within}`,
            within: key.within,
            note: `the request has an idempotency key (\`${key.name}\`)`,
            checks: ['6.3'],
          }
      return
    }
    for (const { key, headLine, owner, sends, movesMoney } of lostRequestKeys(system, change)) {
      const isReported = sideEffectsOf(system).some(
        ({ at, within, movesMoney: pays, key: given }) =>
          pays && given.state === 'absent' && at.path === owner.path && within.split(' > ')[0] === owner.name.split(' > ')[0],
      )
      if (isReported) continue
      yield {
        kind: 'gap',
        at: { path: key.at.path, startLine: headLine, endLine: headLine },
        subject: `${key.subject} ${key.within}`,
        within: key.within,
        check: movesMoney ? '6.2' : '6.3',
        severity: movesMoney ? 'P0' : 'P1',
        // Only a FIFO queue or topic takes it, and the code rarely shows which kind it sends to.
        ...(key.name === 'MessageDeduplicationId' && { stage: 'preview' as const }),
        message: `This change removes the idempotency key (\`${key.name}\`) of the request that \`${sends}\` sends. The receiver can no longer recognize a repeated request, and ${movesMoney ? 'the payment may be made twice' : 'carries it out again'}.`,
      }
    }
  },
})
