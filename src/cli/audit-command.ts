import type { Audit } from '#model/audit'
import { version } from '#engine/version'
import { auditToMarkdown } from '#report/audit-to-markdown'
import { auditToSarif } from '#report/audit-to-sarif'
import { auditToTerminal } from '#report/audit-to-terminal'
import { safeJson } from '#report/escape-control'
import { rules } from '#rules/index'
import { auditLocal, isIncomplete, type LocalAuditOptions } from './audit-local.ts'
import { hideInReport } from './hide-in-report.ts'
import type { Terminal } from './terminal.ts'
import { withoutRepositoryText } from './without-repository-text.ts'

export const auditFormats = ['terminal', 'json', 'markdown', 'sarif'] as const

export interface AuditOptions extends LocalAuditOptions {
  readonly format: (typeof auditFormats)[number]
}

const formatAudit = (audit: Audit, format: AuditOptions['format'], terminal: Terminal): string => {
  switch (format) {
    case 'terminal':
      return auditToTerminal(audit, { colour: terminal.colour, width: terminal.width })
    case 'json':
      return `${safeJson(audit)}\n`
    case 'markdown':
      return auditToMarkdown(audit)
    case 'sarif':
      return auditToSarif(audit, { version, rules })
  }
}

/** The audit without texts of the repository, so that only the product's own words remain. */
const bare = ({ baseline: _, notes: __, ...audit }: Audit): Audit => ({
  ...audit,
  repository: '',
  head: { ...audit.head, revision: '' },
  checks: audit.checks.map((check) => ({ ...check, evidence: [], note: '' })),
  findings: withoutRepositoryText(audit.findings, rules),
  coverage: { examined: [], skipped: [], notExamined: [], rulesNotRun: [] },
})

/**
 * `readiness audit`: prints the whole-system report. Exit code 0, or 3 when something that rules read could not be examined: an audit
 * informs, it does not block.
 */
export const runAudit = async (options: AuditOptions, terminal: Terminal): Promise<number> => {
  const { audit, mask } = await auditLocal(options, terminal)
  const { format } = options
  const isJson = format === 'json' || format === 'sarif'
  terminal.print(hideInReport(mask, formatAudit(audit, format, terminal), isJson, () => formatAudit(bare(audit), format, terminal)))
  return isIncomplete(audit) ? 3 : 0
}
