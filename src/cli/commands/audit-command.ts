import type { Audit } from '#model/audit'
import type { Rule } from '#model/rule'
import { isAtLeast, type Severity } from '#model/severity'
import { version } from '#engine/version'
import { auditReport } from '#pages/reports/audit-report'
import { auditToMarkdown } from '#report/formats/audit-to-markdown'
import { sortedFindings } from '#report/formats/audit-outline'
import { auditToSarif } from '#report/formats/audit-to-sarif'
import { auditToTerminal } from '#report/formats/audit-to-terminal'
import { linkPlaces } from '#report/texts/link-places'
import { safeJson } from '#report/texts/escape-control'
import { auditLocal, isIncomplete, type LocalAudit, type LocalAuditOptions } from '../judging/audit-local.ts'
import { hideInReport } from '../output/hide-in-report.ts'
import { onlyRules } from '../judging/only-rules.ts'
import { placesOfAudit } from '../judging/places-of.ts'
import type { AuditFormat } from '../output/formats.ts'
import type { Terminal } from '../output/terminal.ts'
import { withoutRepositoryText } from '../output/without-repository-text.ts'
import { writeReports, type ReportFile } from '../output/write-reports.ts'

export interface AuditOptions extends LocalAuditOptions {
  readonly format: AuditFormat
  /** Exit with 1 for open gaps of this severity or worse; without it, gaps do not affect the exit code. */
  readonly failOn?: Severity
  readonly only?: readonly string[]
  /** Reports that go to files. */
  readonly write?: readonly ReportFile<AuditFormat>[]
}

interface Surroundings extends Pick<LocalAudit, 'mask' | 'sources'> {
  readonly rules: readonly Rule[]
  readonly terminal: Pick<Terminal, 'colour' | 'width'>
}

const formatted = (audit: Audit, format: AuditFormat, { terminal, rules, sources }: Surroundings): string => {
  switch (format) {
    case 'terminal':
      return auditToTerminal(audit, { colour: terminal.colour, width: terminal.width, sources })
    case 'json':
      return `${safeJson(audit)}\n`
    case 'markdown':
      return auditToMarkdown(audit)
    case 'sarif':
      return auditToSarif(audit, { version, rules })
    case 'html':
      return auditReport(audit, { version, sources })
  }
}

/** The audit without texts of the repository, so that only the product's own words remain. */
const bare = ({ baseline: _, notes: __, ...audit }: Audit, rules: readonly Rule[]): Audit => ({
  ...audit,
  repository: '',
  head: { ...audit.head, revision: '' },
  checks: audit.checks.map((check) => ({ ...check, evidence: [], note: '' })),
  findings: withoutRepositoryText(audit.findings, rules),
  coverage: { examined: [], skipped: [], notExamined: [], rulesNotRun: [] },
})

/** An audit in one of the formats of the command line. */
const formatAudit = (audit: Audit, format: AuditFormat, surroundings: Surroundings): string => {
  const { mask, rules } = surroundings
  const hidden = (shown: AuditFormat, isJson: boolean): string =>
    hideInReport(mask, formatted(audit, shown, surroundings), isJson, () => formatted(bare(audit, rules), shown, surroundings))
  // Markup escapes characters that a secret may hold, so what goes into it is hidden before.
  if (format === 'html') return formatted(JSON.parse(hidden('json', true)) as Audit, format, surroundings)
  return hidden(format, format === 'json' || format === 'sarif')
}

/** The checks that these rules serve: an audit by some rules says nothing about the others. */
const servedBy = (audit: Audit, rules: readonly Rule[]): Audit => ({
  ...audit,
  checks: audit.checks.filter(({ id }) => rules.some(({ check, alsoServes = [] }) => check === id || alsoServes.includes(id))),
})

/**
 * `readiness audit`: prints the whole-system report. Exit code 0, 1 for gaps under `--fail-on`, or 3 when something that rules read could not
 * be examined: without `--fail-on`, an audit informs and does not block.
 */
export const runAudit = async (options: AuditOptions, terminal: Terminal): Promise<number> => {
  const { format, failOn, only, write = [] } = options
  const rules = onlyRules(only)
  const { audit: whole, root, ...held } = await auditLocal(options, terminal, rules)
  const audit = only ? servedBy(whole, rules) : whole
  const surroundings = { ...held, rules, terminal }
  const text = formatAudit(audit, format, surroundings)
  terminal.print(format === 'terminal' && terminal.links ? linkPlaces(text, placesOfAudit(audit, root)) : text)
  const plain = { ...surroundings, terminal: { ...terminal, colour: false } }
  await writeReports(write, (each) => formatAudit(audit, each, plain), terminal, root)
  const fails = sortedFindings(audit).open.some(({ stage, severity }) => stage === 'stable' && failOn && isAtLeast(severity, failOn))
  if (fails) return 1
  return isIncomplete(audit) ? 3 : 0
}
