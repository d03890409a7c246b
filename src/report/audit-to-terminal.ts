import type { Audit, AuditStatus } from '#model/audit'
import { auditCounts, auditedAreas, auditStatusTitles, sortedFindings } from './audit-outline.ts'
import { baselineLines } from './baseline-lines.ts'
import { oneLine } from './escape-control.ts'
import { count, placeOf } from './outline.ts'
import { paint, type Paint } from './paint.ts'
import { wrap } from './wrap.ts'

const painterOf = (status: AuditStatus, painted: Paint): ((text: string) => string) => {
  if (status === 'gap') return painted.red
  if (status === 'evidenced') return painted.green
  return status === 'not-evidenced' ? painted.yellow : painted.dim
}

const place = ({ path, startLine }: { readonly path: string; readonly startLine: number }): string => oneLine(`${path}:${startLine}`)

/** Findings shown per check; the others are counted. JSON contains all. */
const mostFindings = 5

/** An audit for the terminal: all checks by area, each with its evidence or its gaps. */
export const auditToTerminal = (audit: Audit, { colour, width }: { readonly colour: boolean; readonly width: number }): string => {
  const painted = paint(colour)
  const { open, recorded, accepted } = sortedFindings(audit)
  const lines = [
    painted.bold(`Production readiness of ${oneLine(audit.repository)} at ${oneLine(audit.head.revision)}`),
    auditCounts(audit),
  ]
  for (const area of auditedAreas(audit)) {
    lines.push('', painted.bold(area.title))
    for (const check of area.checks) {
      lines.push(
        `  ${painterOf(check.status, painted)(auditStatusTitles[check.status].padEnd(15))} ${check.id.padEnd(5)} ${check.statement}`,
      )
      const indent = ' '.repeat(24)
      for (const evidence of check.status === 'evidenced' ? check.evidence.slice(0, 3) : [])
        lines.push(painted.dim(`${indent}${place(evidence)}  ${oneLine(evidence.note)}`))
      const findings = open.filter((finding) => finding.check === check.id)
      for (const finding of findings.slice(0, mostFindings)) {
        lines.push(
          `${indent}${painted.severity(finding.severity)(finding.severity)} ${oneLine(placeOf(finding))}  ${finding.ruleId}${finding.stage === 'preview' ? ' (preview)' : ''}`,
        )
        lines.push(...wrap(oneLine(finding.message), width, indent).map(painted.dim))
      }
      if (findings.length > mostFindings) lines.push(`${indent}and ${findings.length - mostFindings} more`)
      const known = recorded.filter((finding) => finding.check === check.id).length
      if (known > 0) lines.push(painted.dim(`${indent}${known} recorded in the baseline`))
      if (check.status === 'not-applicable' || check.status === 'not-examined') lines.push(painted.dim(`${indent}${oneLine(check.note)}`))
    }
  }
  if (accepted.length > 0) lines.push('', painted.bold('Suppressed and waived'))
  for (const finding of accepted) {
    lines.push(`  ${finding.severity} ${oneLine(placeOf(finding))}  ${finding.ruleId}`)
    lines.push(...(finding.evidence ?? []).flatMap((reason) => wrap(oneLine(reason), width, '    ')).map(painted.dim))
  }
  const baseline = baselineLines(audit)
  if (baseline) {
    lines.push('', painted.bold('Baseline'), ...baseline.said.flatMap((sentence) => wrap(sentence, width, '  ')))
    lines.push(...baseline.gone.map(({ path, ruleId, severity }) => `    ${severity} ${oneLine(path)}  ${oneLine(ruleId)}`))
    if (baseline.moreGone > 0) lines.push(`    and ${baseline.moreGone} more`)
  }
  if (audit.notes) lines.push('', painted.bold('Notes'), ...audit.notes.flatMap((note) => wrap(oneLine(note), width, '  ')))
  const { coverage } = audit
  lines.push('', `${count(coverage.examined.length, 'file')} examined.`)
  for (const { path, reason } of coverage.notExamined) lines.push(`  not examined: ${oneLine(path)} (${oneLine(reason)})`)
  for (const { ruleId, reason } of coverage.rulesNotRun) lines.push(`  not run: ${ruleId}: ${oneLine(reason)}`)
  return `${lines.join('\n')}\n`
}
