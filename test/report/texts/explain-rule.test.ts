import { expect, it } from 'vitest'

import type { ExplainedRule } from '#model/rule'
import { explainRule, explainRuleToJson } from '#report/texts/explain-rule'

const rule: ExplainedRule = {
  id: 'external-call-without-timeout',
  check: '4.1',
  alsoServes: ['4.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'External call without a timeout',
  why: 'It waits.',
  fix: 'Set one.',
  blindSpots: 'A proxy that bounds the call.',
  languages: ['typescript'],
  examples: { typescript: { bad: ['fetch(url) // <- finding'], good: ['fetch(url, { signal })'] } },
  *judge() {},
}

it('explains a rule at a terminal', () =>
  expect(explainRule(rule, { colour: false, width: 80 })).toBe(
    [
      'P1 External call without a timeout',
      'external-call-without-timeout · stable · typescript',
      '',
      'Check',
      '  4.1 Timeouts on all external calls; 4.7 Slow dependency',
      '',
      'Severity',
      '  P1, outage or stuck system',
      '',
      'Operational risk',
      '  It waits.',
      '',
      'Fix',
      '  Set one.',
      '',
      'Blind spots',
      '  A proxy that bounds the call.',
      '',
      'How to suppress',
      '  In a comment on the line or the line above: readiness-ignore',
      '  external-call-without-timeout -- <reason>',
      '',
    ].join('\n'),
  ))

it('leaves out blind spots that a rule does not name', () => {
  const { blindSpots: _none, ...simple } = rule
  expect(explainRule(simple, { colour: false, width: 80 })).not.toContain('Blind spots')
})

it('explains a rule as JSON, with its examples', () =>
  expect(JSON.parse(explainRuleToJson(rule))).toEqual({
    id: 'external-call-without-timeout',
    check: '4.1',
    alsoServes: ['4.7'],
    area: 'failure-handling',
    severity: 'P1',
    stage: 'stable',
    languages: ['typescript'],
    title: 'External call without a timeout',
    risk: 'It waits.',
    fix: 'Set one.',
    blindSpots: 'A proxy that bounds the call.',
    summaryOnly: false,
    suppress: 'readiness-ignore external-call-without-timeout -- <reason>',
    examples: rule.examples,
  }))
