import { evidenceAt, gapAt, rule } from '#model/rule'
import { sideEffectsOf } from '#system/side-effects'

export const commitBeforeProcessing = rule({
  id: 'commit-before-processing',
  check: '7.5',
  alsoServes: ['7.1', '7.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Message acknowledged before it is handled',
  why: 'Once it is acknowledged the broker forgets the message. A crash, a deploy or an error in what follows loses it, and nothing shows that it ever was.',
  fix: 'Acknowledge after the work is done, or after the message has been stored durably.',
  blindSpots: 'Only acknowledgements in the handler itself are judged, with nothing awaited before them.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'early')
        yield gapAt(settlement, {
          message: `The message is acknowledged here, before \`${settlement.work ?? 'the work'}\`: if that fails or the process stops, the message is lost.`,
        })
    const working = new Set(sideEffectsOf(system).map((effect) => `${effect.at.path} ${effect.within}`))
    for (const consumer of system.facts('consumer')) {
      if (consumer.inService && consumer.acknowledges !== 'on-delivery')
        yield {
          ...evidenceAt(
            consumer,
            `\`${consumer.library}\` takes a job for done ${consumer.acknowledges === 'by-hand' ? 'when it is told so' : 'when its handler ends well'}`,
            undefined,
            `end of ${consumer.subject}`,
          ),
          checks: ['7.1'],
        }
      if (!consumer.inService || consumer.acknowledges !== 'on-delivery' || !consumer.acknowledgedAt) continue
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!handler || !working.has(`${handler.path} ${handler.name}`)) continue
      yield gapAt(consumer, {
        at: consumer.acknowledgedAt,
        message:
          'With `noAck` the broker forgets each message as it sends it: what this handler does with it is lost if it fails or the process stops.',
      })
    }
  },
})
