import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { Finding } from '#model/review'
import { previewConfiguration, type Judged } from '#review/preview-configuration'

import { aFinding, aReview } from '../support/a-review.ts'

const judged = (findings: readonly Finding[], more: Partial<Judged> = {}): Judged => ({
  review: aReview({ findings }),
  config: defaultConfig,
  ...more,
})
const p0 = aFinding({ severity: 'P0', startLine: 1, state: 'existing' })
const p1 = aFinding({ severity: 'P1', startLine: 2 })
const waiver = { ruleId: p0.ruleId, path: p0.path, reason: 'the provider is exchanged in May', approver: 'ada', expires: '2027-01-01' }
const text = (now: Judged, then: Judged): string => previewConfiguration(now, then).join(' ')

describe('the preview of a change to the configuration', () => {
  it('counts what would be waived, what was there before as well', () => {
    const then = judged([p0, { ...p1, state: 'waived' }], { waivers: [waiver] })
    expect(text(judged([p0, p1]), then)).toContain('Applied to this repository now, it would waive 1 P0 and 1 P1.')
  })

  it('counts again what is waived now', () => {
    const now = judged([{ ...p1, state: 'waived' }], { waivers: [waiver] })
    expect(text(now, judged([p1]))).toContain('reopen 1 P1 now waived')
  })

  it('names the rules that would be turned off', () => {
    const config = { ...defaultConfig, rules: { [p1.ruleId]: { severity: 'off' as const } } }
    expect(text(judged([p0, p1]), judged([], { config }))).toContain('turn off `external-call-without-timeout` (1 P0 and 1 P1)')
  })

  it('counts what would not be examined, what would be called otherwise, and what would be found besides', () => {
    const other = aFinding({ severity: 'P2', startLine: 9 })
    const answer = text(judged([p0, p1]), judged([{ ...p1, severity: 'P3' }, other]))
    expect(answer).toContain('it would leave 1 P0 unexamined, change 1 finding from P1 to P3 and add 1 P2.')
  })

  it('says what the verdict on this pull request would be', () => {
    const now = { ...judged([p1]), review: aReview({ verdict: 'not-production-ready', findings: [p1] }) }
    expect(text(now, judged([]))).toContain('With it, this pull request would be production-ready instead of not production-ready.')
    expect(text(now, now)).toContain('The verdict on this pull request would be the same.')
  })

  it('says when it would change nothing, whatever was fixed', () => {
    const now = judged([p1, aFinding({ state: 'fixed', startLine: 5 })])
    expect(text(now, judged([p1]))).toContain('Applied to this repository now, it would not change any finding.')
  })
})
