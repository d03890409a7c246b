import type { Metric } from '#model/facts/metric'
import type { Linked, System } from '#model/system'

/** Speaks of work that is taken from a queue. */
const ofJobs = /job|task|worker|queue|consum|message|event|activit|workflow|process(ed|ing)|handled|deliver/i

/** Metrics of the service that tell how jobs end: what counts or times them. A gauge tells how many there are. */
export const jobOutcomes = (system: System): readonly Linked<Metric>[] =>
  system.facts('metric').filter(({ inService, type, name, labels }) => {
    const says = ofJobs.test(name) || labels.some((label) => ofJobs.test(label.name))
    return inService && type !== 'gauge' && (name === '' || says)
  })
