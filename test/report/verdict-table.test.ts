import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { Review } from '#model/review'
import type { Severity } from '#model/severity'
import { conclusionOf } from '#report/publication/conclusion-of'
import { exitCodeOf } from '#report/records/exit-code'

import { aCoverage, aFinding, aReview } from '../support/a-review.ts'

const unread = aCoverage({ notExamined: [{ path: 'a.sql', reason: 'syntax error' }] })
const p1 = aFinding()
const p2 = aFinding({ severity: 'P2', blocking: false })

/** The decision table: the same row gives the App's conclusion and the command's exit code. */
const rows: readonly [string, Review | 'invalid-configuration', string, number][] = [
  ['invalid configuration', 'invalid-configuration', 'action_required', 2],
  ['a new P1', aReview({ verdict: 'not-production-ready', findings: [p1] }), 'failure', 1],
  ['a new P1 and an unread file', aReview({ verdict: 'not-production-ready', findings: [p1], coverage: unread }), 'failure', 1],
  ['an unread file', aReview({ verdict: 'not-fully-examined', coverage: unread }), 'action_required', 3],
  ['a rule that crashed', aReview({ verdict: 'not-fully-examined' }), 'action_required', 3],
  ['a new P2', aReview({ verdict: 'production-ready-with-fixes', findings: [p2] }), 'neutral', 0],
  ['nothing new', aReview({ findings: [aFinding({ state: 'existing' })] }), 'success', 0],
]

it.each(rows)('concludes on %s', (_name, review, conclusion, exit) => {
  expect(conclusionOf(review === 'invalid-configuration' ? review : review.verdict, defaultConfig, false)).toBe(conclusion)
  expect(exitCodeOf(review)).toBe(exit)
})

describe('conclusionOf', () => {
  it.each([
    ['not-production-ready', 'advisory', 'neutral'],
    ['not-production-ready', 'skip', 'failure'],
    ['not-production-ready', 'enforce', 'failure'],
    ['not-fully-examined', 'advisory', 'action_required'],
    ['production-ready', 'advisory', 'success'],
    ['invalid-configuration', 'advisory', 'action_required'],
  ] as const)('concludes a draft that is %s, drafts being %s, as %s', (verdict, drafts, conclusion) =>
    expect(conclusionOf(verdict, { drafts, withFixes: 'neutral' }, true)).toBe(conclusion),
  )

  it.each([
    [false, 'failure'],
    [true, 'neutral'],
  ] as const)('fails for fixes where the repository says so (draft: %s)', (isDraft, conclusion) =>
    expect(conclusionOf('production-ready-with-fixes', { drafts: 'advisory', withFixes: 'failure' }, isDraft)).toBe(conclusion),
  )
})

describe('exitCodeOf with another blocking severity', () => {
  const blocked = aReview({ verdict: 'not-production-ready', findings: [p1] })
  const cases: readonly [string, Review, Severity, number][] = [
    ['lets a P1 pass', blocked, 'P0', 0],
    ['does not let an unread file pass with it', { ...blocked, coverage: unread }, 'P0', 3],
    ['nor a cut listing', { ...blocked, coverage: aCoverage({ truncated: '3,000 files' }) }, 'P0', 3],
    ['blocks a P2', aReview({ verdict: 'production-ready-with-fixes', findings: [p2] }), 'P2', 1],
    ['looks at findings before the unread', aReview({ verdict: 'not-fully-examined', findings: [p2], coverage: unread }), 'P2', 1],
    ['ignores previews', aReview({ findings: [aFinding({ stage: 'preview' })] }), 'P3', 0],
    [
      'ignores what was there before, or is waived',
      aReview({ findings: [aFinding({ state: 'existing' }), aFinding({ state: 'waived' })] }),
      'P3',
      0,
    ],
  ]
  it.each(cases)('%s', (_name, review, failOn, exit) => expect(exitCodeOf(review, failOn)).toBe(exit))
})
