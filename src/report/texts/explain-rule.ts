import { checks } from '#model/checks'
import type { ExplainedRule, Rule } from '#model/rule'

import { areaOf } from './listings.ts'
import { labelOfRule } from '../formats/outline.ts'
import { paint } from './paint.ts'
import { wrap } from './wrap.ts'

const statementOf = (id: string): string => checks.find((check) => check.id === id)?.statement ?? ''

const howToSuppress = (rule: Rule): string => `readiness-ignore ${rule.id} -- <reason>`

/** A rule for the terminal: title, risk, fix, blind spots, and how to suppress it. */
export const explainRule = (rule: Rule, { colour, width }: { readonly colour: boolean; readonly width: number }): string => {
  const painted = paint(colour)
  const part = (name: string, text: string): string[] => ['', painted.bold(name), ...wrap(text, width, '  ')]
  const served = [rule.check, ...(rule.alsoServes ?? [])].map((id) => `${id} ${statementOf(id)}`)
  return [
    `${painted.severity(rule.severity)(rule.severity)} ${painted.bold(rule.title)}`,
    painted.dim(`${rule.id} · ${rule.stage} · ${rule.languages.join(', ')}`),
    ...part('Check', served.join('; ')),
    ...part('Severity', `${rule.severity}, ${labelOfRule(rule)}`),
    ...part('Operational risk', rule.why),
    ...part('Fix', rule.fix),
    ...(rule.blindSpots === undefined ? [] : part('Blind spots', rule.blindSpots)),
    ...part('How to suppress', `In a comment on the line or the line above: ${howToSuppress(rule)}`),
    '',
  ].join('\n')
}

/** The same as JSON, with the rule's examples. */
export const explainRuleToJson = (rule: ExplainedRule): string =>
  `${JSON.stringify(
    {
      id: rule.id,
      check: rule.check,
      alsoServes: rule.alsoServes ?? [],
      area: areaOf(rule.check),
      severity: rule.severity,
      stage: rule.stage,
      languages: rule.languages,
      title: rule.title,
      risk: rule.why,
      fix: rule.fix,
      ...(rule.blindSpots !== undefined && { blindSpots: rule.blindSpots }),
      summaryOnly: rule.summaryOnly ?? false,
      suppress: howToSuppress(rule),
      examples: rule.examples,
    },
    null,
    2,
  )}\n`
