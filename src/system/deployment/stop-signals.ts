import { stopSignals } from '#models/programs/process-managers'
import type { Unit } from '#model/system'

/** The signals that may stop a unit: SIGTERM, and that of the process manager that it depends on. */
export const stopSignalsOf = (unit: Unit): ReadonlySet<string> => {
  const managed = [...stopSignals].flatMap(([name, signal]) => (unit.dependencies.has(name) ? [signal] : []))
  return new Set(['SIGTERM', ...managed])
}
