import type { Audit } from '#model/audit'
import type { Coverage, Finding, Review } from '#model/review'
import type { Rule } from '#model/rule'
import { decideVerdict } from './decide-verdict.ts'
import { saysFailed } from './judge.ts'

/** Which paths a report is limited to. */
export interface Limit {
  readonly paths: readonly string[]
  /** Old paths of renamed files, by the new path. */
  readonly previous?: ReadonlyMap<string, string>
}

type IsInside = (path: string) => boolean

const insideOf = ({ paths, previous }: Limit): IsInside => {
  const isUnder = (path: string): boolean => paths.some((limit) => limit === '' || path === limit || path.startsWith(`${limit}/`))
  return (path) => isUnder(path) || isUnder(previous?.get(path) ?? path)
}

const counts = ({ state, stage }: Finding): boolean => state === 'new' && stage === 'stable'

const coverageWithin = ({ production: _, ...coverage }: Coverage, isInside: IsInside): Coverage => ({
  ...coverage,
  examined: coverage.examined.filter(isInside),
  skipped: coverage.skipped.filter(({ path }) => isInside(path)),
  notExamined: coverage.notExamined.filter(({ path }) => isInside(path)),
  ...(coverage.notReviewed && { notReviewed: coverage.notReviewed.filter(({ path }) => isInside(path)) }),
})

const filesOf = ({ examined, skipped, notExamined, notReviewed = [] }: Coverage): number =>
  examined.length + skipped.length + notExamined.length + notReviewed.length

/**
 * The part of a review that lies in some paths, with the verdict of that part. The whole change was read and judged: a finding there may
 * depend on any file.
 */
export const limitReview = (review: Review, limit: Limit, rules: readonly Pick<Rule, 'id' | 'stage'>[]): Review => {
  const isInside = insideOf(limit)
  const stable = new Set(rules.flatMap(({ id, stage }) => (stage === 'stable' ? [id] : [])))
  const findings = review.findings.filter(({ path }) => isInside(path))
  const coverage = coverageWithin(review.coverage, isInside)
  const crashed = coverage.rulesNotRun.some(({ ruleId, reason }) => stable.has(ruleId) && saysFailed(reason))
  const { units: _, ...whole } = review
  return {
    ...whole,
    limitedTo: {
      paths: limit.paths,
      otherFindings: review.findings.filter((finding) => counts(finding) && !isInside(finding.path)).length,
      changedFiles: filesOf(review.coverage),
    },
    verdict: decideVerdict({ findings, coverage, crashed }),
    findings,
    operationalDiff: review.operationalDiff.filter(({ path }) => isInside(path)),
    coverage,
    checks: review.checks.map((check) => {
      const evidence = check.evidence.filter(({ path }) => isInside(path))
      const isElsewhere = evidence.length === 0 && (check.status === 'gap' || check.status === 'evidenced')
      return isElsewhere ? { id: check.id, status: 'not-touched', evidence } : { ...check, evidence }
    }),
  }
}

/** The part of an audit that lies in some paths: the checks with a gap or evidence there, and nothing about the others. */
export const limitAudit = (audit: Audit, limit: Limit): Audit => {
  const isInside = insideOf(limit)
  const findings = audit.findings.filter(({ path }) => isInside(path))
  const listed = new Set(findings.map(({ fingerprint }) => fingerprint))
  const checks = audit.checks.flatMap((check) => {
    const gaps = check.gaps.filter((fingerprint) => listed.has(fingerprint))
    const evidence = check.evidence.filter(({ path }) => isInside(path))
    if (check.status === 'gap' && gaps.length > 0) return [{ ...check, gaps, evidence }]
    return evidence.length > 0 ? [{ ...check, status: 'evidenced' as const, gaps: [], evidence }] : []
  })
  const { baseline } = audit
  return {
    ...audit,
    limitedTo: {
      paths: limit.paths,
      otherFindings: audit.findings.filter((finding) => counts(finding) && !isInside(finding.path)).length,
    },
    checks,
    findings,
    coverage: coverageWithin(audit.coverage, isInside),
    ...(baseline && {
      baseline: {
        ...baseline,
        gone: baseline.gone.filter(({ path }) => isInside(path)),
        unknown: baseline.unknown.filter(({ path }) => isInside(path)),
      },
    }),
  }
}
