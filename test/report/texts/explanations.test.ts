import { describe, expect, it } from 'vitest'

import { commandGuide } from '#model/publishing/command'
import { blockingAnswer, findingAnswer, helpAnswer, ruleAnswer, waivedAnswer } from '#report/texts/explanations'
import { rules } from '#rules/index'

import { aCoverage, aFinding, aFullReview, aReview } from '../../support/a-review.ts'
import { outsideCode } from '../outside-code.ts'

describe('an answer', () => {
  it('on a rule tells what, risk, fix and how to suppress it', () => {
    const rule = rules.find(({ id }) => id === 'external-call-without-timeout')
    if (!rule) throw new Error('the rule is gone')
    const answer = ruleAnswer(rule)
    for (const part of ['Check', 'Severity', 'Operational risk', 'Fix', 'How to suppress']) expect(answer).toContain(`- **${part}:** `)
    expect(answer).toContain('`readiness-ignore external-call-without-timeout -- reason`')
  })

  it('on a finding has the four required parts, its evidence and the ways to live with it', () => {
    const answer = findingAnswer(aFinding({ evidence: ['.env.example'] }))
    for (const part of ['Missing or unsafe', 'Operational risk', 'Fix', 'Severity', 'Checked', 'How to suppress', 'How to waive'])
      expect(answer).toContain(`- **${part}:** `)
  })

  it('on a finding that is no more offers no way to live with it', () => {
    expect(findingAnswer(aFinding({ state: 'fixed' }))).not.toContain('How to')
  })

  it('on what blocks lists every blocking finding and what was not examined', () => {
    const answer = blockingAnswer(aFullReview())
    expect(answer.split('**Missing or unsafe:**')).toHaveLength(4)
    expect(answer).toContain('Not examined: `db/001.sql`: syntax error at line 4')
    expect(answer).toContain('The list of changed files is incomplete')
  })

  it('on what blocks names a rule that did not run where that is why there is no verdict', () => {
    const coverage = aCoverage({ rulesNotRun: [{ ruleId: 'a-rule', reason: 'it failed: broken' }] })
    expect(blockingAnswer(aReview({ verdict: 'not-fully-examined', coverage }))).toBe('- Rule `a-rule` did not run: it failed: broken')
  })

  it('on what blocks says so when nothing does', () => {
    expect(blockingAnswer(aReview())).toBe('No blocking findings: Production-ready.')
  })

  it('on what was accepted lists waived and suppressed ones with their reasons', () => {
    const answer = waivedAnswer(aFullReview())
    expect(answer.split('\n')).toHaveLength(2)
    expect(answer).toContain('accepted until 2027-01-01')
    expect(answer).toContain('the peer is in the same process')
    expect(waivedAnswer(aReview())).toBe('No finding of this change is waived or suppressed.')
  })

  it('for help lists every command', () => {
    for (const { usage } of commandGuide) expect(helpAnswer()).toContain(`\`${usage}\``)
  })

  it('mentions nobody and refers to nothing, whatever the repository holds', () => {
    const evil = aFinding({
      path: 'src/@acme/#1 <b>.ts',
      message: 'Closes #7 for @acme/all <!-- readiness:answers -->',
      evidence: ['@eve'],
    })
    expect(outsideCode(findingAnswer(evil))).not.toMatch(/@[a-z]|#[0-9]|<b>|<!--/)
  })
})
