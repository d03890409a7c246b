import type { Metric } from '#model/facts/records/metric'
import type { Linked, System } from '#model/system'
import { remembered } from '#link/reads'

const recorded = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      system
        .facts('operation-mark')
        .flatMap(({ mark, by, file }) => (mark === 'metric-recorded' && file.role === 'production' ? by.split(' ') : [])),
    ),
)

/** Whether something gives a metric values, as far as the name shows that holds it. A gauge may be set by anything. */
export const isRecorded = (system: System, { type, held }: Linked<Metric>): boolean =>
  held === undefined || type === 'gauge' || recorded(system).has(held)
