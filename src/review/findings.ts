import type { Area } from '#model/check'
import { checks, type CheckId } from '#model/checks'
import type { Finding } from '#model/review'
import type { Evidence, Rule } from '#model/rule'

/** Neither suppressed nor waived. */
export const isOpen = ({ state }: Finding): boolean => state !== 'suppressed' && state !== 'waived'

/** P0 first, then by place. */
export const byImportance = (a: Finding, b: Finding): number =>
  a.severity.localeCompare(b.severity, 'en') ||
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
  a.startLine - b.startLine ||
  a.ruleId.localeCompare(b.ruleId, 'en')

const areaByCheck = new Map<string, Area>(checks.map((check) => [check.id, check.area]))

/** The area of the check that a rule serves first. */
export const areaOfRule = (rule: Rule): Area => areaByCheck.get(rule.check) ?? 'deployability'

/** Whether a safeguard that a rule found is evidence for a check: for the rule's first one, unless it names others. */
export const isEvidenceFor = (check: CheckId, rule: Rule, { checks: named = [rule.check] }: Evidence): boolean => named.includes(check)
