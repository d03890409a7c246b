import type { Audit } from '#model/audit'
import type { Finding } from '#model/review'
import { auditConclusion, auditCounts, auditLimit, auditedAreas, gapsByRule, sortedFindings, statusTitle } from './audit-outline.ts'
import { baselineLines } from '../records/baseline-lines.ts'
import { inlineCode, inlineText, tableCell } from '../texts/markdown-safe.ts'
import { consequenceAfterRisk, count, placeOf, sideOf } from './outline.ts'

const gapInFull = (finding: Finding): string[] => [
  '',
  `**${finding.severity} ${inlineText(finding.title)}** · ${inlineCode(placeOf(finding))} · ${inlineCode(finding.ruleId)}${finding.stage === 'preview' ? ' · preview' : ''}`,
  `- **Missing or unsafe:** ${inlineText(finding.message)}`,
  `- **Operational risk${consequenceAfterRisk(finding)}:** ${inlineText(finding.risk)}`,
  `- **Fix:** ${inlineText(finding.fix)}`,
]

const gapLines = (gaps: readonly Finding[]): string[] =>
  gapsByRule(gaps).flatMap(({ full, places, more }) => [
    ...full.flatMap(gapInFull),
    ...(places.length === 0
      ? []
      : [
          `- Also at ${places.map((finding) => inlineCode(placeOf(finding))).join(', ')}${more === 0 ? '' : ` and ${count(more, 'other place')}`}`,
        ]),
  ])

/** An audit as a Markdown document: the verdict, then each area with its verdict, its gaps with the four parts, and a table of its checks. */
export const auditToMarkdown = (audit: Audit): string => {
  const { accepted } = sortedFindings(audit)
  const lines = [
    `## Production readiness of ${inlineText(audit.repository)}`,
    '',
    `**${inlineText(auditConclusion(audit).text)}**`,
    '',
    `At ${inlineText(sideOf(audit.head))}: ${auditCounts(audit)}.`,
    ...(auditLimit(audit) === undefined ? [] : ['', inlineText(auditLimit(audit) ?? '')]),
  ]
  for (const { title, conclusion, gaps, recorded, checks } of auditedAreas(audit)) {
    lines.push('', `### ${title}: ${inlineText(conclusion.text)}`, ...gapLines(gaps))
    if (recorded > 0) lines.push('', `${count(recorded, 'gap')} recorded in the baseline.`)
    lines.push('', '| check | | status | where |', '| --- | --- | --- | --- |')
    for (const check of checks) {
      const where =
        check.status === 'evidenced'
          ? check.evidence
              .slice(0, 3)
              .map(({ path, startLine, note }) => `${inlineCode(`${path}:${startLine}`)} ${inlineText(note)}`)
              .join('; ')
          : inlineText(check.note)
      lines.push(`| ${check.id} | ${inlineText(check.statement)} | ${statusTitle(check)} | ${tableCell(where)} |`)
    }
  }
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
