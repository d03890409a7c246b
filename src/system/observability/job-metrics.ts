import type { Metric } from '#model/facts/records/metric'
import type { Linked, System } from '#model/system'

/** Names that refer to queued work. */
const ofJobs = /job|task|worker|queue|consum|message|event|activit|workflow|process(ed|ing)|handled|deliver|dead.?letter/i
/** The same for label names. `event` is left out: that label may name an event that arrived in a request. */
const labelsJobs = /job|task|worker|queue|consum|message|activit|workflow/i

/** Metrics of the service that record how jobs end: counters and timers. A gauge only shows how many there are. */
export const jobOutcomes = (system: System): readonly Linked<Metric>[] =>
  system.facts('metric').filter(({ inService, type, name, labels }) => {
    const says = ofJobs.test(name) || labels.some((label) => labelsJobs.test(label.name))
    return inService && type !== 'gauge' && (name === '' || says)
  })
