import type { Area } from './check.ts'
import { checks } from './checks.ts'
import type { CheckId } from './checks.ts'
import type { Severity } from './severity.ts'

export const consequences = ['data-loss', 'security', 'outage', 'operations', 'hygiene'] as const

/** What comes of a hazard in production. */
export type Consequence = (typeof consequences)[number]

const bySeverity: Readonly<Record<Severity, Consequence>> = { P0: 'data-loss', P1: 'outage', P2: 'operations', P3: 'hygiene' }

/** Areas whose hazards disclose something, or let somebody in. */
const securityAreas: ReadonlySet<Area | undefined> = new Set<Area>(['configuration', 'security'])

const areas = new Map<string, Area>(checks.map(({ id, area }) => [id, area]))

interface Graded {
  readonly check: CheckId
  readonly severity: Severity
  readonly consequence?: Consequence
}

/**
 * The consequence that a rule names; else what follows from the area of its first check and from the grade.
 *
 * @param severity of this gap by its rule, before a configuration grades it otherwise
 */
export const consequenceOf = (rule: Graded, severity = rule.severity): Consequence =>
  rule.consequence ?? (securityAreas.has(areas.get(rule.check)) ? 'security' : bySeverity[severity])
