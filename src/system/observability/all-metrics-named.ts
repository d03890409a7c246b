import type { System } from '#model/system'

/** Whether the name of every metric is known: no name is built at run time, and no metrics library goes unread. */
export const allMetricsNamed = (system: System): boolean =>
  system.units.every(({ brings }) => !brings.has('other-metrics')) &&
  system.facts('metric').every(({ name, file }) => name !== '' || file.role !== 'production')
