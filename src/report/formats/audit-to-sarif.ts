import type { Audit } from '#model/audit'
import type { Review } from '#model/review'
import { sortedFindings } from './audit-outline.ts'
import { toSarif, type SarifOptions } from './to-sarif.ts'

/**
 * An audit as SARIF 2.1.0, written as a review with the same snapshot on both sides, so that every gap is an existing finding. With a
 * baseline, gaps that it does not record are new.
 */
export const auditToSarif = (audit: Audit, options: SarifOptions): string => {
  const { open, recorded } = sortedFindings(audit)
  const fresh = new Set(audit.baseline && open)
  const review: Review = {
    schemaVersion: 1,
    repository: audit.repository,
    base: audit.head,
    head: audit.head,
    verdict: audit.findings.some((finding) => finding.blocking)
      ? 'not-production-ready'
      : [...open, ...recorded].some((finding) => finding.stage === 'stable')
        ? 'production-ready-with-fixes'
        : 'production-ready',
    findings: audit.findings.map((finding) => (fresh.has(finding) ? { ...finding, state: 'new' } : finding)),
    operationalDiff: [],
    coverage: audit.coverage,
    checks: [],
  }
  return toSarif(review, options)
}
