import type { System, Unit } from '#model/system'
import { remembered } from '#link/reads'

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Units that take requests, as far as their routes are known, and units in which something may be changed. */
const unitsBy = remembered((system) => {
  const answering = new Set<Unit | undefined>()
  const changing = new Set<Unit | undefined>()
  for (const { inService, method, file } of [...system.facts('endpoint'), ...system.facts('opaque-route')])
    if (inService) (reads.has(method.toUpperCase()) ? answering : changing).add(file.unit)
  for (const { inService, operation, file } of system.facts('data-access')) if (inService && operation !== 'read') changing.add(file.unit)
  for (const { inService, method = 'GET', file } of system.facts('external-call'))
    if (inService && !reads.has(method.toUpperCase())) changing.add(file.unit)
  for (const { inService, file } of [...system.facts('side-effect'), ...system.facts('consumer'), ...system.facts('schedule')])
    if (inService) changing.add(file.unit)
  for (const { inService, serves, file } of system.facts('server')) if (inService && serves !== 'http') changing.add(file.unit)
  return { answering, changing }
})

/**
 * Whether these units only answer requests that read: they have routes, and no route, statement, request, job or schedule of theirs is known
 * to change anything. A client can repeat a request that is cut off.
 */
export const onlyAnswersReads = (system: System, units: Iterable<Unit>): boolean => {
  const { answering, changing } = unitsBy(system)
  const all = [...units]
  return all.some((unit) => answering.has(unit)) && !all.some((unit) => changing.has(unit))
}
