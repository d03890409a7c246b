import type { Audit } from '#model/audit'
import { auditCounts, auditedAreas, auditStatusTitles, sortedFindings } from './audit-outline.ts'
import { baselineLines } from './baseline-lines.ts'
import { inlineCode, inlineText, tableCell } from './markdown-safe.ts'
import { count, placeOf } from './outline.ts'

/** An audit as a Markdown document: one table per area, then the gaps with the four required parts. */
export const auditToMarkdown = (audit: Audit): string => {
  const lines = [
    `## Production readiness of ${inlineText(audit.repository)}`,
    '',
    `At ${inlineCode(audit.head.revision)} (${inlineCode(audit.head.commit)}): ${auditCounts(audit)}.`,
  ]
  for (const area of auditedAreas(audit)) {
    lines.push('', `### ${area.title}`, '', '| check | | status | where |', '| --- | --- | --- | --- |')
    for (const check of area.checks) {
      const where =
        check.status === 'evidenced'
          ? check.evidence
              .slice(0, 3)
              .map(({ path, startLine, note }) => `${inlineCode(`${path}:${startLine}`)} ${inlineText(note)}`)
              .join('; ')
          : inlineText(check.note)
      lines.push(`| ${check.id} | ${inlineText(check.statement)} | ${auditStatusTitles[check.status]} | ${tableCell(where)} |`)
    }
  }
  const { open, accepted } = sortedFindings(audit)
  if (open.length > 0) lines.push('', '### Gaps')
  for (const finding of open)
    lines.push(
      '',
      `**${finding.severity} ${inlineText(finding.title)}** · ${inlineCode(placeOf(finding))} · ${inlineCode(finding.ruleId)}${finding.stage === 'preview' ? ' · preview' : ''}`,
      `- **Missing or unsafe:** ${inlineText(finding.message)}`,
      `- **Operational risk:** ${inlineText(finding.risk)}`,
      `- **Fix:** ${inlineText(finding.fix)}`,
    )
  if (accepted.length > 0) lines.push('', '### Suppressed and waived', '')
  for (const finding of accepted)
    lines.push(
      `- ${finding.severity} ${inlineText(finding.title)} · ${inlineCode(placeOf(finding))} · ${inlineCode(finding.ruleId)} · ${(finding.evidence ?? []).map(inlineText).join('; ')}`,
    )
  const baseline = baselineLines(audit)
  if (baseline) {
    lines.push('', '### Baseline', '', ...baseline.said.map((sentence) => `- ${inlineText(sentence)}`))
    for (const { path, ruleId, severity } of baseline.gone) lines.push(`  - ${severity} ${inlineCode(ruleId)} in ${inlineCode(path)}`)
    if (baseline.moreGone > 0) lines.push(`  - and ${baseline.moreGone} more`)
  }
  if (audit.notes) lines.push('', '### Notes', '', ...audit.notes.map((note) => `- ${inlineText(note)}`))
  const { coverage } = audit
  lines.push('', '### Coverage', '', `- ${count(coverage.examined.length, 'file')} examined.`)
  for (const { path, reason } of coverage.notExamined) lines.push(`- Not examined: ${inlineCode(path)}: ${inlineText(reason)}`)
  for (const { ruleId, reason } of coverage.rulesNotRun) lines.push(`- Not run: ${inlineCode(ruleId)}: ${inlineText(reason)}`)
  return `${lines.join('\n')}\n`
}
