import type { Metric } from '#model/facts/metric'
import type { Linked, System } from '#model/system'

/** Speaks of work that is taken from a queue. */
const ofJobs = /job|task|worker|queue|consum|message|event|activit|workflow|process(ed|ing)|handled|deliver|dead.?letter/i
/** The same of a label: that of an event may as well name the event that a request brought. */
const labelsJobs = /job|task|worker|queue|consum|message|activit|workflow/i

/** Metrics of the service that tell how jobs end: what counts or times them. A gauge tells how many there are. */
export const jobOutcomes = (system: System): readonly Linked<Metric>[] =>
  system.facts('metric').filter(({ inService, type, name, labels }) => {
    const says = ofJobs.test(name) || labels.some((label) => labelsJobs.test(label.name))
    return inService && type !== 'gauge' && (name === '' || says)
  })
