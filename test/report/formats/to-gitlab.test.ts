import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { toGitlab } from '#report/formats/to-gitlab'

import { aCoverage, aFinding, aFullReview, aReview } from '../../support/a-review.ts'

/** What GitLab's documentation of the Code Quality report demands of an entry. */
const isReport = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
})

interface Entry {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end?: number } }
}

const reported = (review: Parameters<typeof toGitlab>[0]): Entry[] => {
  const entries: unknown = JSON.parse(toGitlab(review))
  expect(isReport(entries), JSON.stringify(isReport.errors)).toBe(true)
  return entries as Entry[]
}

it('tells each new finding of a stable rule, P0 first, with what GitLab demands', () => {
  const review = aReview({
    verdict: 'not-production-ready',
    findings: [
      aFinding({ severity: 'P2', startLine: 5 }),
      aFinding({ severity: 'P0', endLine: 14 }),
      aFinding({ severity: 'P3', startLine: 6 }),
      aFinding({ severity: 'P1', startLine: 7 }),
      aFinding({ stage: 'preview' }),
      ...(['existing', 'moved', 'fixed', 'suppressed', 'waived'] as const).map((state) => aFinding({ state })),
    ],
  })
  expect(reported(review).map(({ severity, location }) => [severity, location.lines.begin])).toEqual([
    ['blocker', 12],
    ['critical', 7],
    ['major', 5],
    ['minor', 6],
  ])
  expect(reported(review)[0]).toEqual({
    description:
      'P0 External call without a timeout: `axios.get` waits for ever if billing.internal never answers. Operational risk: Every worker ends up waiting, and the service stops although nothing here has failed. Fix: Give the call a deadline shorter than its own caller has.',
    check_name: 'external-call-without-timeout',
    fingerprint: 'external-call-without-timeout.src_billing.ts.12',
    severity: 'blocker',
    location: { path: 'src/billing.ts', lines: { begin: 12, end: 14 } },
  })
})

it('is an empty array where there is nothing, which GitLab reads as "nothing wrong"', () => expect(toGitlab(aReview())).toBe('[]\n'))

it('names a removed line in words, since the head has no such line', () => {
  const [entry] = reported(aReview({ findings: [aFinding({ side: 'LEFT', startLine: 40 })] }))
  expect(entry?.location).toEqual({ path: 'src/billing.ts', lines: { begin: 1 } })
  expect(entry?.description).toContain('line 40 of the base')
})

it('tells files that could not be examined, each with an identity of its own', () => {
  const notExamined = [
    { path: 'a.sql', reason: 'line 4: no statement' },
    { path: 'b.sql', reason: 'line 4: no statement' },
  ]
  const entries = reported(aReview({ verdict: 'not-fully-examined', coverage: aCoverage({ notExamined }) }))
  expect(entries.map(({ severity, location, description }) => [severity, location.path, description])).toEqual([
    ['blocker', 'a.sql', 'Not examined: line 4: no statement'],
    ['blocker', 'b.sql', 'Not examined: line 4: no statement'],
  ])
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

it('is a report for everything that a review can hold, and for any text in it', () => {
  expect(reported(aFullReview()).length).toBeGreaterThan(0)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const findings = [aFinding({ title: text, message: text, risk: text, fix: text })]
      const [entry] = reported(aReview({ findings }))
      // eslint-disable-next-line no-control-regex
      expect(entry?.description).not.toMatch(/[\u0000-\u001f\u007f]/)
    }),
  )
})
