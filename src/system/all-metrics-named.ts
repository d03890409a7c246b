import type { System } from '#model/system'

/** Whether the name of every metric is known: none is put together at run time, and none goes through a library that is not read. */
export const allMetricsNamed = (system: System): boolean =>
  system.units.every(({ brings }) => !brings.has('other-metrics')) &&
  system.facts('metric').every(({ name, file }) => name !== '' || file.role !== 'production')
