import type { Logger } from '#model/facts/records/log'
import type { Linked, System, Unit } from '#model/system'
import { remembered } from '#link/reads'

/** Packages that serve only to write log lines as objects. */
const layoutPackages =
  /^(logstash-logback-encoder|logback-json-classic|log4j-layout-template-json|logback-ecs-encoder|log4j2-ecs-layout|logback-gelf|quarkus-logging-json|micronaut-logging-json)$/

/** The artifact of a dependency, whose name may start with its group. */
const artifactOf = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

const bringsLayout = (unit: Unit | undefined): boolean =>
  unit !== undefined && [...unit.dependencies.keys()].some((name) => layoutPackages.test(artifactOf(name)))

/**
 * Loggers of the service whose lines are known to be objects with fields. If a layout in another file decides, the layout of the logger's
 * unit counts, or the repository's if the logger has no unit. Without a layout the format is unknown and the logger is left out.
 */
export const structuredLoggers = remembered((system): readonly Linked<Logger>[] => {
  const layouts = system.facts('log-layout').filter(({ file }) => file.role === 'production')
  const known = new Map<Unit | undefined, boolean>()
  const isStructuredIn = (unit: Unit | undefined): boolean => {
    const before = known.get(unit)
    if (before !== undefined) return before
    const own = layouts.filter(({ file }) => file.unit === unit)
    const deciding = own.length > 0 ? own : layouts
    const answer = deciding.length > 0 ? deciding.some(({ structured }) => structured) : bringsLayout(unit)
    known.set(unit, answer)
    return answer
  }
  return system
    .facts('logger')
    .filter(({ structured, inService, file }) => inService && (structured === 'by-layout' ? isStructuredIn(file.unit) : structured))
})

/** Loggers of the service that write at least a level and a time, whatever their layout. */
export const levelledLoggers = (system: System): readonly Linked<Logger>[] =>
  system.facts('logger').filter(({ structured, inService }) => inService && structured !== false)
