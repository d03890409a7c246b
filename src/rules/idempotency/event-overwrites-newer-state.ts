import { evidenceAt, gapAt, rule } from '#model/rule'
import { productName } from '#system/product-name'

/** Events of Stripe have no version. Their `created` has whole seconds, and their order is not guaranteed: docs.stripe.com/webhooks. */
const ofStripe = {
  risk: 'Stripe does not guarantee the order of events, and resends failed ones for days. The overwrite causes no error.',
  fix: 'Fetch the current object from Stripe before writing, or skip an event that is older than the last one stored (`created` has whole seconds only).',
}

export const eventOverwritesNewerState = rule({
  id: 'event-overwrites-newer-state',
  check: '6.7',
  severity: 'P3',
  stage: 'stable',
  title: 'Stale event may overwrite newer state',
  why: 'Providers may deliver events out of order, and resend failed ones hours later. The overwrite causes no error.',
  fix: 'Before writing, compare the time, version or sequence number of the event with the stored one, or fetch the current state from the provider.',
  blindSpots: 'Age checks are identified by names (`created`, `timestamp`, `version` …). Whether the comparison is correct is not checked.',
  summaryOnly: true,
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'changes-rows')) continue
      if (system.does(handler.path, handler.name, 'orders-events')) yield evidenceAt(receiver, 'the age of events is checked')
      else
        yield gapAt(receiver, {
          removed: 'the check of the age of an event',
          ...(receiver.provider === 'stripe' ? ofStripe : {}),
          message: `This handler updates rows from ${receiver.provider ? `${productName(receiver.provider)} ` : ''}events, and neither it nor its callees check how old an event is. A late event can overwrite newer state.`,
          evidence: ['timestamps, versions and sequence numbers in the handler and its callees'],
        })
    }
  },
})
