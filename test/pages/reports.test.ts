import { describe, expect, it } from 'vitest'
import type { Audit } from '#model/audit'
import { checks } from '#model/checks'
import { areaChart } from '#pages/parts/area-chart'
import { auditReport } from '#pages/reports/audit-report'
import { reviewReport } from '#pages/reports/review-report'
import { editLines } from '#report/texts/edit-lines'
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

it('an area says "no gap" only if its checks apply and were examined', () => {
  const statuses = { '1': 'not-applicable', '2': 'not-examined', '3': 'not-evidenced', '4': 'gap' } as const
  const standings = checks.map(({ id }) => {
    const status = statuses[id.split('.')[0] as keyof typeof statuses] ?? 'evidenced'
    return { id, status: id.endsWith('.1') || status !== 'gap' ? status : ('evidenced' as const) }
  })
  const chart = areaChart(standings).toString()
  const results = [...chart.matchAll(/text-anchor="end"\s*>([^<]+)</g)].map(([, result]) => result)
  expect(results.slice(0, 5)).toEqual(['does not apply', 'not examined', 'no gap', '1 gap', 'no gap'])
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

describe('the code of a finding', () => {
  const source = "import axios from 'axios'\n\nexport const rates = async () => axios.get('<rates>') // EUR\n"
  const finding = aFinding({
    path: 'src/rates.ts',
    startLine: 3,
    suggestion: {
      at: { startLine: 3, endLine: 3 },
      replacement: "export const rates = async () => axios.get('<rates>', { timeout: 2_000 }) // EUR",
    },
  })
  const pageOf = (path: string, text: string | undefined): string =>
    reviewReport({ ...full, findings: [{ ...finding, path }] }, { version: '1.2.3', sources: () => text })

  it('has the colours of its language', () => {
    const page = pageOf('src/rates.ts', source)
    expect(page).toContain('<span class="hl-keyword">import</span>')
    expect(page).toContain('<span class="hl-string">&#39;&lt;rates&gt;&#39;</span>')
    expect(page).toContain('<span class="hl-comment">// EUR</span>')
  })

  it('has the colours that the whole text gives: a comment over several lines is one on each of them', () => {
    const page = pageOf('Rates.java', '/* one\n   class two\n   three */\nclass Four {}\n')
    expect(page).toContain('<span class="hl-comment">   class two</span>')
    expect(page).toContain('<span class="hl-keyword">class</span>')
  })

  it.each([
    ['a language without a grammar', 'notes.xyz', 'import a // b\n\nimport axios\n'],
    ['a very long line', 'src/rates.ts', `import a\n\n${'('.repeat(5_000)}\n`],
  ])('is plain in %s', (_, path, text) => {
    const [, frame = ''] = /<div class="frame"([^]*?)<\/div>/.exec(pageOf(path, text)) ?? []
    expect(frame).toContain('import a')
    expect(frame).not.toContain('<span class="hl-')
  })

  it('shows the edit as a diff, with the signs for a screen reader', () => {
    const [, diff = ''] = /<div class="frame diff"[^]*?<\/div>/.exec(pageOf('src/rates.ts', source))?.[0].split('aria-label=') ?? []
    expect(diff).toMatch(/^"Suggested edit for finding \S+, as a diff"/)
    const rows = [...diff.matchAll(/<tr class="(\w+)">([^]*?)<\/tr>/g)].map(([, kind, row = '']) => [
      kind,
      row
        .replaceAll(/>\n\s*</g, '><')
        .replaceAll(/<[^>]*>/g, '')
        .trim(),
    ])
    expect(rows.map(([kind]) => kind)).toEqual(['kept', 'removed', 'added', 'kept'])
    expect(rows[1]?.[1]).toMatch(/^3removed: −export const/)
    expect(rows[2]?.[1]).toMatch(/^3added: \+export const .*\{ timeout: 2_000 \}/)
  })

  it('shows the lines of the edit where the text of the file is not available', () => {
    const page = pageOf('src/rates.ts', undefined)
    expect(page).not.toContain('class="frame diff"')
    expect(page).toContain('{ timeout: 2_000 }')
  })
})

it('a waived finding says until when, by whom and why', () => {
  const evidence = ['waived until 2027-01-31 by grace: the vendor adds timeouts in January']
  const page = reviewReport({ ...full, findings: [aFinding({ state: 'waived', evidence })] }, context)
  expect(page).toMatch(/<span class="chip">waived<\/span>[^]*until 2027-01-31 by grace: the vendor adds timeouts in January/)
})

it('a diff keeps the lines that an edit leaves as they are, also between its changes', () => {
  const source = 'a\nb\nc\nd\n'
  const lines = editLines({ at: { startLine: 1, endLine: 3 }, replacement: 'x\nb\ny\nc' }, source)
  expect(lines.map(({ sign, number, text }) => `${sign}${number} ${text}`)).toEqual(['-1 a', '+1 x', ' 2 b', '+3 y', ' 4 c'])
})

it('what has to be fixed to pass leads to its finding', () => {
  const page = reviewReport({ ...full, verdict: 'not-production-ready' }, context)
  const [, card = ''] = /To pass, fix:([^]*?)<\/section>/.exec(page) ?? []
  const targets = [...card.matchAll(/<a href="#(finding-[^"]+)">/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(0)
  expect(card).toMatch(/<li>\s*<strong>P[01] [^<]+:<\/strong> /)
  for (const id of targets) expect(page).toContain(`id="${id}"`)
})
