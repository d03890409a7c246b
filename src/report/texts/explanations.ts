import { commandGuide } from '#model/publishing/command'
import type { Finding, Review } from '#model/review'
import type { Rule } from '#model/rule'
import { checks } from '#model/checks'
import { inlineCode, inlineText, tableCell } from './markdown-safe.ts'
import { labelOf, labelOfRule, placeOf, verdictTitles } from '../formats/outline.ts'

const suppressionOf = (ruleId: string): string => inlineCode(`readiness-ignore ${ruleId} -- reason`)

const part = (name: string, text: string): string => `- **${name}:** ${text}`

const statementOf = (id: string): string => checks.find((check) => check.id === id)?.statement ?? ''

/** A rule as an answer in Markdown: title, risk, fix, blind spots, and how to suppress it. */
export const ruleAnswer = (rule: Rule): string =>
  [
    `**${inlineText(rule.title)}** · ${inlineCode(rule.id)} · ${rule.stage}`,
    '',
    part('Check', inlineText(`${rule.check} ${statementOf(rule.check)}`)),
    part('Severity', `${rule.severity}, ${labelOfRule(rule)}`),
    part('Operational risk', inlineText(rule.why)),
    part('Fix', inlineText(rule.fix)),
    ...(rule.blindSpots === undefined ? [] : [part('Blind spots', inlineText(rule.blindSpots))]),
    part('How to suppress', `in a comment on the line or the line above: ${suppressionOf(rule.id)}`),
  ].join('\n')

const states: Readonly<Record<Finding['state'], string>> = {
  new: 'new in this change',
  moved: 'existing, moved by this change',
  existing: 'existing',
  fixed: 'fixed by this change',
  suppressed: 'suppressed',
  waived: 'waived',
}

const isAccepted = ({ state }: Finding): boolean => state === 'waived' || state === 'suppressed'

/** A finding as an answer in Markdown: the four required parts, the evidence, and how to suppress or waive it. */
export const findingAnswer = (finding: Finding): string =>
  [
    `**${inlineText(finding.title)}** · ${inlineCode(placeOf(finding))} · ${states[finding.state]}${finding.blocking ? ', blocks' : ''}`,
    '',
    part('Missing or unsafe', inlineText(finding.message)),
    part('Operational risk', inlineText(finding.risk)),
    part('Fix', inlineText(finding.fix)),
    part('Severity', `${finding.severity}, ${labelOf(finding)} · check ${finding.check} · ${inlineCode(finding.ruleId)}`),
    ...((finding.evidence ?? []).length === 0
      ? []
      : [part(isAccepted(finding) ? 'Reason' : 'Checked', (finding.evidence ?? []).map(inlineText).join('; '))]),
    ...(finding.state === 'new'
      ? [
          part('How to suppress', `in a comment on the line above: ${suppressionOf(finding.ruleId)}`),
          part('How to waive', inlineCode(`/readiness waive ${finding.fingerprint} until YYYY-MM-DD because REASON`)),
        ]
      : []),
  ].join('\n')

/** The commands, and who may use them. */
export const helpAnswer = (): string =>
  [
    '| command | who | does |',
    '| --- | --- | --- |',
    ...commandGuide.map(
      ({ usage, who, does }) => `| ${[inlineCode(usage), inlineText(who), inlineText(does)].map(tableCell).join(' | ')} |`,
    ),
    '',
    'Write a command at the start of a line in a comment, outside quotes and code. FINDING is the ID shown as `finding` in the summary and in each comment; its first six digits are enough.',
  ].join('\n')

/** Everything that keeps a review from passing. */
export const blockingAnswer = (review: Review): string => {
  const blocking = review.findings.filter((finding) => finding.blocking && finding.state === 'new')
  const { notExamined, truncated } = review.coverage
  const unread = [
    ...notExamined.map(({ path, reason }) => `- Not examined: ${inlineCode(path)}: ${inlineText(reason)}`),
    ...(truncated === undefined ? [] : [`- The list of changed files is incomplete: ${inlineText(truncated)}`]),
    ...(review.verdict === 'not-fully-examined'
      ? review.coverage.rulesNotRun.map(({ ruleId, reason }) => `- Rule ${inlineCode(ruleId)} did not run: ${inlineText(reason)}`)
      : []),
  ]
  if (blocking.length === 0 && unread.length === 0) return `No blocking findings: ${verdictTitles[review.verdict]}.`
  return [...blocking.map(findingAnswer), ...(unread.length === 0 ? [] : [unread.join('\n')])].join('\n\n')
}

/** The accepted findings of a change, with who accepted them and until when. */
export const waivedAnswer = (review: Review): string => {
  const accepted = review.findings.filter(isAccepted)
  if (accepted.length === 0) return 'No finding of this change is waived or suppressed.'
  return accepted
    .map((finding) => {
      const reasons = (finding.evidence ?? []).map(inlineText).join('; ')
      return `- ${finding.severity} ${inlineText(finding.title)} · ${inlineCode(placeOf(finding))} · ${inlineCode(finding.ruleId)} · finding ${inlineCode(finding.fingerprint)} · ${reasons}`
    })
    .join('\n')
}
