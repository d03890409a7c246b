import type { Audit, AuditStatus } from '#model/audit'
import { auditConclusion, auditCounts, auditLimit, auditedAreas, gapsByRule, sortedFindings, statusTitle } from './audit-outline.ts'
import type { AuditConclusion, AuditedArea } from './audit-outline.ts'
import { baselineLines } from '../records/baseline-lines.ts'
import { oneLine } from '../texts/escape-control.ts'
import { findingLines, type TerminalOptions } from '../texts/finding-lines.ts'
import { count, placeOf, sideOf } from './outline.ts'
import { paint, type Paint } from '../texts/paint.ts'
import { wrap } from '../texts/wrap.ts'

const painterOf = (status: AuditStatus, painted: Paint): ((text: string) => string) => {
  if (status === 'gap') return painted.red
  if (status === 'evidenced') return painted.green
  return status === 'not-examined' ? painted.yellow : painted.dim
}

const paintedConclusion = ({ verdict, text }: AuditConclusion, painted: Paint): string => {
  if (verdict === 'not-production-ready') return painted.red(oneLine(text))
  return verdict === 'production-ready' ? painted.green(oneLine(text)) : painted.yellow(oneLine(text))
}

const place = ({ path, startLine }: { readonly path: string; readonly startLine: number }): string => oneLine(`${path}:${startLine}`)

const gapLines = (gaps: AuditedArea['gaps'], options: TerminalOptions, painted: Paint): string[] =>
  gapsByRule(gaps).flatMap(({ full, places, more }) => [
    ...full.flatMap((finding, index) => findingLines(finding, full[index - 1], options, painted)),
    ...(places.length === 0 ? [] : ['  Also at:', ...places.map((finding) => `    ${oneLine(placeOf(finding))}`)]),
    ...(more === 0 ? [] : [`    and ${more} more`]),
  ])

const checkLines = (check: AuditedArea['checks'][number], painted: Paint): string[] => {
  const indent = ' '.repeat(24)
  const isLeftOut = check.status === 'not-applicable' || check.status === 'not-examined'
  return [
    `  ${painterOf(check.status, painted)(statusTitle(check).padEnd(15))} ${check.id.padEnd(5)} ${check.statement}`,
    ...(check.status === 'evidenced' ? check.evidence.slice(0, 3) : []).map((evidence) =>
      painted.dim(`${indent}${place(evidence)}  ${oneLine(evidence.note)}`),
    ),
    ...(isLeftOut ? [painted.dim(`${indent}${oneLine(check.note)}`)] : []),
  ]
}

/** An audit for the terminal: the verdict, then each area with its verdict, its gaps, and all of its checks with their evidence. */
export const auditToTerminal = (audit: Audit, options: TerminalOptions): string => {
  const { width } = options
  const painted = paint(options.colour)
  const { accepted } = sortedFindings(audit)
  const lines = [
    painted.bold(`Production readiness of ${oneLine(audit.repository)} at ${oneLine(sideOf(audit.head))}`),
    painted.bold(paintedConclusion(auditConclusion(audit), painted)),
    ...(auditLimit(audit) === undefined ? [] : wrap(auditLimit(audit) ?? '', width)),
    auditCounts(audit),
  ]
  for (const { title, conclusion, gaps, recorded, checks } of auditedAreas(audit)) {
    lines.push('', `${painted.bold(`${title}:`)} ${paintedConclusion(conclusion, painted)}`)
    lines.push(...gapLines(gaps, options, painted), ...(gaps.length > 0 ? [''] : []))
    lines.push(...checks.flatMap((check) => checkLines(check, painted)))
    if (recorded > 0) lines.push(painted.dim(`  ${count(recorded, 'gap')} recorded in the baseline`))
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
