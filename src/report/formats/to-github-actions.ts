import type { Finding, Review } from '#model/review'
import type { Severity } from '#model/severity'

import { escapeControl } from '../texts/escape-control.ts'
import { plainLine } from '../texts/markdown-safe.ts'
import { consequenceAfterRisk, outlineOf } from './outline.ts'

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = { P0: 'error', P1: 'error', P2: 'warning', P3: 'notice' }

/** The runner decodes these in a command's data, and `:` and `,` in its properties too (actions/toolkit, command.ts). */
const data = (text: string): string => text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A path with misleading characters is escaped. It then names no existing file, and the annotation appears in the log with that path. */
const file = (path: string): string => property(escapeControl(path))

/** A removed line has no number at the head: the annotation goes on the file, and its text names the line of the base. */
const lineOf = (finding: Finding): string => (finding.side === 'LEFT' ? '' : `,line=${finding.startLine},endLine=${finding.endLine}`)

const command = (finding: Finding): string => {
  const removed = finding.side === 'LEFT' ? [`This change removes line ${finding.startLine} of the base.`] : []
  const message = [finding.message, ...removed, `Operational risk${consequenceAfterRisk(finding)}: ${finding.risk}`, `Fix: ${finding.fix}`]
    .map(plainLine)
    .join('\n')
  const title = property(plainLine(`${finding.severity} ${finding.title} (${finding.ruleId})`))
  return `::${commands[finding.severity]} file=${file(finding.path)}${lineOf(finding)},title=${title}::${data(message)}`
}

/**
 * The review as workflow commands of GitHub Actions: one annotation for each new finding of a stable rule that has a place, P0 first, and
 * one for each file that could not be examined. The last line is the verdict.
 */
export const toGithubActions = (review: Review): string => {
  const outline = outlineOf(review)
  const findings = outline.groups.flatMap((group) => group.findings).filter((finding) => !finding.summaryOnly)
  return [
    plainLine(outline.compared),
    ...findings.map(command),
    ...review.coverage.notExamined.map(
      ({ path, reason }) => `::error file=${file(path)},title=Not examined::${data(plainLine(`Not examined: ${reason}`))}`,
    ),
    `Final verdict: ${plainLine(outline.final)}`,
    '',
  ].join('\n')
}
