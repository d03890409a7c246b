import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const fixFor = (path: string, callee: string): string | undefined => {
  const isReject = /reject$/i.test(callee)
  const code = inLanguage(path, {
    typescript: isReject ? `${callee}(…, false)` : `${callee}(…, false, false)`,
    python: /basic_/.test(callee) ? `${callee}(…, requeue=False)` : 'message.reject(requeue=False)',
    go: isReject ? `${callee}(false)` : `${callee}(…, false)`,
    java: isReject ? `${callee}(…, false)` : `${callee}(…, false, false)`,
  })
  return (
    code &&
    `Reject the message without requeueing it (\`${code}\`), and give the queue a dead-letter exchange that stores it. To retry errors that may pass, send the message through a delay queue a few times first.`
  )
}

export const poisonMessageRequeuedAtOnce = rule({
  id: 'poison-message-requeued-at-once',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Failed message requeued without delay or limit',
  why: 'A message that can never succeed (malformed JSON, a deleted row) keeps a CPU busy and delays the messages behind it. A queue with a delivery limit drops the message instead, unless it has a dead-letter exchange.',
  fix: 'Reject the message without requeueing it, so that a dead-letter exchange stores it, or limit the number of deliveries and delay each one.',
  blindSpots: 'Does not see a delivery limit that is set on the broker.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'requeued')
        yield gapAt(settlement, {
          fix: fixFor(settlement.at.path, settlement.callee),
          message: `\`${settlement.callee}\` returns the failed message to the queue at once, and nothing here counts its deliveries. A message that always fails may be redelivered in an endless loop.`,
        })
  },
})
