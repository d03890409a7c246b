import type { Area } from './check.ts'
import { checks } from './checks.ts'
import type { CheckId } from './checks.ts'
import type { Severity } from './severity.ts'

export const consequences = ['data-loss', 'security', 'outage', 'operations', 'hygiene'] as const

/** The effect of a hazard in production. */
export type Consequence = (typeof consequences)[number]

const bySeverity: Readonly<Record<Severity, Consequence>> = { P0: 'data-loss', P1: 'outage', P2: 'operations', P3: 'hygiene' }

/** Areas whose hazards disclose information or grant access. */
const securityAreas: ReadonlySet<Area | undefined> = new Set<Area>(['configuration', 'security'])

const areas = new Map<string, Area>(checks.map(({ id, area }) => [id, area]))

interface Graded {
  readonly check: CheckId
  readonly severity: Severity
  readonly consequence?: Consequence
}

/**
 * The consequence that a rule names; otherwise derived from the area of its first check and the severity.
 *
 * @param severity the severity that the rule gives this gap, before any override by configuration
 */
export const consequenceOf = (rule: Graded, severity = rule.severity): Consequence =>
  rule.consequence ?? (securityAreas.has(areas.get(rule.check)) ? 'security' : bySeverity[severity])
