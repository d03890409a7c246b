import { describe, expect, it } from 'vitest'
import type { Audit } from '#model/audit'
import { checks } from '#model/checks'
import { auditReport } from '#pages/audit-report'
import { reviewReport } from '#pages/review-report'
import { stylesheet } from '#pages/stylesheet'
import { aCoverage, aFinding, aFullReview } from '../support/a-review.ts'

const hostile = '<script>alert(1)</script>"\'></style><img src=x onerror=alert(1)>'

const audit: Audit = {
  schemaVersion: 1,
  repository: hostile,
  head: { revision: hostile, commit: 'a'.repeat(40) },
  checks: checks.map(({ id }) => ({
    id,
    status: id === '4.1' ? 'gap' : id === '8.1' ? 'evidenced' : 'not-evidenced',
    evidence: id === '8.1' ? [{ path: hostile, startLine: 1, endLine: 1, note: hostile }] : [],
    gaps: [],
    note: hostile,
  })),
  findings: [aFinding({ state: 'existing', message: hostile, path: hostile }), aFinding({ state: 'waived', evidence: [hostile] })],
  coverage: aCoverage({ examined: [hostile], notExamined: [{ path: hostile, reason: hostile }] }),
  notes: [hostile],
}

const full = aFullReview()
const review = {
  ...full,
  repository: hostile,
  findings: full.findings.map((finding) => ({ ...finding, title: hostile, message: hostile, path: hostile })),
}
const context = { version: '1.2.3', sources: () => `one\n${hostile}\n`.repeat(20) }

describe.each([
  ['a review', reviewReport(review, context)],
  ['an audit', auditReport(audit, context)],
])('%s as one file', (_what, page) => {
  it('loads nothing and runs nothing, whatever the repository contains', () => {
    const markup = page.replace(`<style>${stylesheet}</style>`, '')
    expect(markup).not.toBe(page)
    expect(markup).not.toMatch(/<(script|img|link|iframe|object|embed|form|style)\b/i)
    expect(markup).not.toMatch(/href="(?!#)/)
    // Quotes in texts are escaped, so what is between quotes is the value of an attribute.
    expect(markup.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(src|on\w+|style)=/i)
    expect(stylesheet).not.toMatch(/url\(|@import|<\//)
  })

  it('shows the code of its findings', () => {
    expect(page).toContain('class="marked"')
  })
})

it('a report names each gap with its four parts, its check and the verdict on its area', () => {
  const page = auditReport({ ...audit, repository: 'acme/shop' }, context)
  for (const text of [
    'Failure handling',
    'Not production-ready (1 P1)',
    'No gap found; 1 of 6 checks evidenced',
    'check 4.1',
    'Risk',
    'Fix',
  ])
    expect(page).toContain(text)
})
