import type { System, Unit } from '#model/system'

const withAll = (first: Iterable<Unit>, next: (unit: Unit) => readonly Unit[]): ReadonlySet<Unit> => {
  const found = new Set(first)
  // A set that grows while it is walked is walked to its end.
  for (const unit of found) for (const other of next(unit)) found.add(other)
  return found
}

/**
 * The units that may run in one process with a unit: those that depend on it, directly or through others, and everything that one of these
 * or the unit itself depends on.
 */
export const linkedUnits = (unit: Unit, { units }: System): ReadonlySet<Unit> => {
  const dependents = withAll([unit], (one) => units.filter((other) => other.dependencies.has(one.name)))
  return withAll(dependents, (one) => units.filter((other) => one.dependencies.has(other.name)))
}
