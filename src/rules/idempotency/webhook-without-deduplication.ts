import { evidenceAt, gapAt, rule } from '#model/rule'
import { mayBeRefused } from '#system/rows-added'

export const webhookWithoutDeduplication = rule({
  id: 'webhook-without-deduplication',
  check: '6.1',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Webhook that adds rows each time it is delivered',
  why: 'Providers deliver at least once: after a slow answer, a deploy or a lost packet the same event comes again, hours later too. Each time there is one more order, credit or e-mail.',
  fix: 'Keep the id of each event under a unique constraint, in the same transaction as the work, and answer success when it is there already; or write by an upsert on an id of the provider.',
  blindSpots: 'A unique constraint that the code does not mention is seen only in a schema of Prisma and in migrations.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    if (system.facts('webhook-receiver').some(({ inService }) => inService))
      for (const mark of system.facts('operation-mark'))
        if (mark.mark === 'conflict-clause' && mark.inService && keepsDeliveries.test(mark.by))
          yield evidenceAt(mark, `a delivery that \`${mark.by}\` holds already is not written again`)
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'adds-rows')) continue
      if (system.does(handler.path, handler.name, 'removes-duplicates')) yield evidenceAt(receiver, 'a repetition is known as one')
      else if (!mayBeRefused(system, handler))
        yield gapAt(receiver, {
          message: `Each delivery of ${receiver.provider ? `a ${receiver.provider}` : 'an'} event adds rows, and neither this handler nor what it calls asks whether the event was here before.`,
          evidence: ['ids of events, upserts, conflict clauses and unique violations in the handler and in what it calls'],
        })
    }
  },
})

/** Tables of what came in from outside, one row each. */
const keepsDeliveries = /deliver(y|ies)|web_?hooks?|(received|processed|incoming|inbound)_?(events?|messages?)|inbox/i
