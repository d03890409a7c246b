import { gapAt, rule } from '#model/rule'

export const poisonMessageRequeuedAtOnce = rule({
  id: 'poison-message-requeued-at-once',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Message that fails is put back at once, for ever',
  why: 'A message that can never be handled (broken JSON, a row that is gone) comes back the moment it is put back. It is delivered thousands of times a second, keeps a processor busy and stands in front of the messages that could be handled.',
  fix: 'Reject it without requeueing and let a dead-letter exchange keep it, or count the deliveries and give up after a few, with a pause between them.',
  blindSpots: 'A delivery limit that is set at the broker is not seen.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'requeued')
        yield gapAt(settlement, {
          message: `\`${settlement.callee}\` puts the failed message back on its queue at once, and nothing counts how often: a message that can never be handled goes round for ever.`,
        })
  },
})
