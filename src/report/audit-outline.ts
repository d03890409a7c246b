import type { Audit, AuditedCheck, AuditStatus } from '#model/audit'
import { areas, areaTitles, type Area, type CheckKind } from '#model/check'
import { checks } from '#model/checks'
import type { Finding } from '#model/review'
import { count } from './outline.ts'

export const auditStatusTitles: Readonly<Record<AuditStatus, string>> = {
  gap: 'gap',
  evidenced: 'evidenced',
  'not-evidenced': 'not evidenced',
  'not-applicable': 'not applicable',
  'not-examined': 'not examined',
}

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

export interface AuditedArea {
  readonly area: Area
  readonly title: string
  readonly checks: readonly (AuditedCheck & { readonly statement: string; readonly kind: CheckKind })[]
}

/** An audit's checks by area, in the order and words of the standard. */
export const auditedAreas = (audit: Audit): AuditedArea[] => {
  const byId = new Map(audit.checks.map((check) => [check.id, check]))
  return areas.map((area) => ({
    area,
    title: areaTitles[area],
    checks: checks
      .filter((check) => check.area === area)
      .flatMap((check) =>
        byId.get(check.id) ? [{ ...(byId.get(check.id) as AuditedCheck), statement: check.statement, kind: check.kind }] : [],
      ),
  }))
}

/** `12 evidenced · 3 gaps · …`, in the order of the statuses. */
export const auditCounts = (audit: Audit): string =>
  (Object.keys(auditStatusTitles) as AuditStatus[])
    .map((status) => {
      const amount = audit.checks.filter((check) => check.status === status).length
      return status === 'gap' ? count(amount, 'gap') : `${amount} ${auditStatusTitles[status]}`
    })
    .join(' · ')
