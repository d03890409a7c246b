import { evidenceAt, gapAt, rule } from '#model/rule'
import { productName } from '#system/product-name'

export const eventOverwritesNewerState = rule({
  id: 'event-overwrites-newer-state',
  check: '6.7',
  severity: 'P3',
  stage: 'stable',
  title: 'Stale event may overwrite newer state',
  why: 'Providers may deliver events out of order, and resend failed ones hours later. An old event then undoes the newer state, and no error shows it.',
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
          message: `${receiver.provider ? `${productName(receiver.provider)} events` : 'Events'} change rows here, and neither this handler nor its callees check how old an event is. A late event can overwrite newer state.`,
          evidence: ['timestamps, versions and sequence numbers in the handler and its callees'],
        })
    }
  },
})
