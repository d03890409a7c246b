import type { Audit, AuditedCheck, AuditStatus } from '#model/audit'
import { areas, areaTitles, type Area, type CheckKind } from '#model/check'
import { checks } from '#model/checks'
import type { Finding, LimitedTo, Verdict } from '#model/review'
import { count, countBySeverity, limitNames, otherFindingsSentence, verdictTitles } from './outline.ts'

export const auditStatusTitles: Readonly<Record<AuditStatus, string>> = {
  gap: 'gap',
  evidenced: 'evidenced',
  'not-evidenced': 'not evidenced',
  'not-applicable': 'not applicable',
  'not-examined': 'not examined',
}

/** The status of an anti-pattern: the check names what must not be there. */
const antiPatternTitles: Readonly<Record<AuditStatus, string>> = {
  ...auditStatusTitles,
  gap: 'found',
  evidenced: 'avoided',
  'not-evidenced': 'not found',
}

/** The status of a check in words that fit its statement. */
export const statusTitle = ({ status, kind }: Pick<AuditedArea['checks'][number], 'status' | 'kind'>): string =>
  (kind === 'anti-pattern' ? antiPatternTitles : auditStatusTitles)[status]

export interface SortedFindings {
  /** Findings to list. */
  readonly open: readonly Finding[]
  /** Open findings that are recorded in the repository's baseline. */
  readonly recorded: readonly Finding[]
  /** Suppressed or waived findings. */
  readonly accepted: readonly Finding[]
}

/** Splits an audit's findings into open, recorded in the baseline, and accepted. */
export const sortedFindings = ({ findings, baseline }: Audit): SortedFindings => {
  const isAccepted = ({ state }: Finding): boolean => state === 'suppressed' || state === 'waived'
  const ids = new Set(baseline?.recorded)
  const isRecorded = (finding: Finding): boolean => !isAccepted(finding) && ids.has(finding.fingerprint)
  return {
    open: findings.filter((finding) => !isAccepted(finding) && !isRecorded(finding)),
    recorded: findings.filter(isRecorded),
    accepted: findings.filter(isAccepted),
  }
}

/** What a part of an audit amounts to. `unproven`: no gap was found, and not every check is evidenced. */
export interface AuditConclusion {
  readonly verdict: Verdict | 'unproven'
  /** "Not production-ready (1 P0 and 2 P1)" */
  readonly text: string
}

export interface AuditedArea {
  readonly area: Area
  readonly title: string
  readonly conclusion: AuditConclusion
  /** Open gaps to list, P0 first. */
  readonly gaps: readonly Finding[]
  /** Number of open gaps that the baseline records. */
  readonly recorded: number
  readonly checks: readonly (AuditedCheck & { readonly statement: string; readonly kind: CheckKind })[]
}

/** Previews do not count, and neither does what was accepted. What a baseline records does: the gap is still there. */
const conclude = (gaps: readonly Finding[], checks: readonly AuditedCheck[], limitedTo?: LimitedTo): AuditConclusion => {
  const stable = gaps.filter(({ stage }) => stage === 'stable')
  const verdict = stable.some(({ blocking }) => blocking) ? 'not-production-ready' : 'production-ready-with-fixes'
  if (stable.length > 0) return { verdict, text: `${verdictTitles[verdict]} (${countBySeverity(stable)})` }
  // Some paths prove nothing about a whole system.
  if (limitedTo)
    return { verdict: 'unproven', text: `${gaps.length > 0 ? 'Only preview findings' : 'No gap found'} in ${limitNames(limitedTo)}` }
  const notExamined = checks.filter(({ status }) => status === 'not-examined').length
  if (notExamined > 0)
    return { verdict: 'not-fully-examined', text: `${verdictTitles['not-fully-examined']} (${count(notExamined, 'check')})` }
  const applicable = checks.filter(({ status }) => status !== 'not-applicable')
  const evidenced = applicable.filter(({ status }) => status === 'evidenced').length
  if (applicable.length === 0) return { verdict: 'production-ready', text: 'Not applicable' }
  if (evidenced === applicable.length) return { verdict: 'production-ready', text: verdictTitles['production-ready'] }
  const only = gaps.length > 0 ? 'Only preview findings' : 'No gap found'
  return { verdict: 'unproven', text: `${only}; ${evidenced} of ${count(applicable.length, 'check')} evidenced` }
}

/** The verdict on the whole system. It is not ready while something that rules read could not be examined. */
export const auditConclusion = (audit: Audit): AuditConclusion => {
  const { open, recorded } = sortedFindings(audit)
  const whole = conclude([...open, ...recorded], audit.checks, audit.limitedTo)
  const { notExamined, truncated } = audit.coverage
  if ((notExamined.length === 0 && truncated === undefined) || whole.verdict === 'not-production-ready') return whole
  return {
    verdict: 'not-fully-examined',
    text: `${verdictTitles['not-fully-examined']} (${truncated ?? `${count(notExamined.length, 'file')} could not be read`})`,
  }
}

/** An audit's checks and gaps by area, in the order and words of the standard. */
export const auditedAreas = (audit: Audit): AuditedArea[] => {
  const byId = new Map(audit.checks.map((check) => [check.id, check]))
  const { open, recorded } = sortedFindings(audit)
  return areas.flatMap((area) => {
    const own = checks.filter((check) => check.area === area)
    const ids = new Set<string>(own.map(({ id }) => id))
    const audited = own.flatMap(({ id, statement, kind }) => {
      const check = byId.get(id)
      return check ? [{ ...check, statement, kind }] : []
    })
    const gaps = open.filter(({ check }) => ids.has(check))
    const known = recorded.filter(({ check }) => ids.has(check))
    const conclusion = conclude([...gaps, ...known], audited, audit.limitedTo)
    return audited.length === 0 ? [] : [{ area, title: areaTitles[area], conclusion, gaps, recorded: known.length, checks: audited }]
  })
}

/** Gaps shown in full per rule; of the others the place alone, and behind these their number. */
const mostInFull = 3
const mostPlaces = 7

export interface GapsOfRule {
  readonly full: readonly Finding[]
  readonly places: readonly Finding[]
  /** Number of gaps not shown. JSON contains all. */
  readonly more: number
}

/** Gaps by rule and severity in the order given, so that a rule with a hundred gaps does not hide the others. */
export const gapsByRule = (gaps: readonly Finding[]): GapsOfRule[] =>
  [...Map.groupBy(gaps, ({ ruleId, severity }) => `${severity} ${ruleId}`).values()].map((same) => ({
    full: same.slice(0, mostInFull),
    places: same.slice(mostInFull, mostInFull + mostPlaces),
    more: Math.max(0, same.length - mostInFull - mostPlaces),
  }))

/** `12 evidenced · 3 gaps · …`, in the order of the statuses. */
export const auditCounts = (audit: Audit): string =>
  (Object.keys(auditStatusTitles) as AuditStatus[])
    .map((status) => {
      const amount = audit.checks.filter((check) => check.status === status).length
      if (audit.limitedTo && amount === 0) return undefined
      return status === 'gap' ? count(amount, 'gap') : `${amount} ${auditStatusTitles[status]}`
    })
    .filter((each) => each !== undefined)
    .join(' · ')

/** Says what an audit that is limited to some paths leaves out; undefined for a whole one. */
export const auditLimit = ({ limitedTo }: Audit): string | undefined =>
  limitedTo &&
  `Limited to ${limitNames(limitedTo)}: only gaps and evidence there are listed.${limitedTo.otherFindings === 0 ? '' : ` ${otherFindingsSentence(limitedTo)}`}`
