import { evidenceAt, gapAt, rule } from '#model/rule'

export const eventOverwritesNewerState = rule({
  id: 'event-overwrites-newer-state',
  check: '6.7',
  severity: 'P3',
  stage: 'stable',
  title: 'Events that may overwrite newer state',
  why: 'Events arrive out of order: a retry of yesterday’s “trial” comes after today’s “paid”, and the customer is locked out until somebody looks.',
  fix: 'Compare the time, version or sequence of the event with what is stored before writing, or read the current state from the provider.',
  blindSpots:
    'That the age of an event is looked at is told by names (`created`, `timestamp`, `version` …); whether it is compared rightly is not.',
  summaryOnly: true,
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'changes-rows')) continue
      if (system.does(handler.path, handler.name, 'orders-events')) yield evidenceAt(receiver, 'the age of events is looked at')
      else
        yield gapAt(receiver, {
          message: `${receiver.provider ? `Events of ${receiver.provider}` : 'Events'} change rows here, and nothing on the way looks at how old an event is.`,
          evidence: ['times, versions and sequences in the handler and in what it calls'],
        })
    }
  },
})
