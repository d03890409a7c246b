import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { byteLength, cutBytes, shorten } from '#report/texts/cut'
import { summaryOf, toMarkdown } from '#report/formats/to-markdown'
import { toTerminal } from '#report/formats/to-terminal'

import { aCoverage, aFinding, aFullReview, aReview } from '../../support/a-review.ts'
import { outsideCode } from '../outside-code.ts'

it.each([
  ['not-production-ready', true, 'To pass, fix:'],
  ['production-ready-with-fixes', false, 'To be production-ready, fix:'],
] as const)('a change that is %s says what it lacks, and "to pass" only if it does not', (verdict, blocking, title) => {
  const review = aReview({ verdict, findings: [aFinding({ blocking })] })
  expect(toMarkdown(review)).toContain(`**${title}**\n\n1. `)
  expect(toTerminal(review, { width: 100, colour: false })).toContain(`\n${title}\n  1. `)
})

describe('a review without findings', () => {
  it('says the sentence of the standard and ends with the final verdict', () => {
    const markdown = toMarkdown(aReview())
    expect(markdown).toMatch(
      /^Compared `main` \(`a{12}`\) with `feature` \(`b{12}`\): 1 changed file\.\n\n## Production-ready\n\nSystem meets production readiness standards\.\n/,
    )
    expect(markdown).toMatch(/\n\*\*Final verdict:\*\* Production-ready\n$/)
    expect(markdown).not.toMatch(/To (?:pass|be production-ready), fix:/)
  })

  it('names files that could not be examined for the same reason together', () => {
    const reason = 'no rule reads this language: Terraform'
    const notExamined = ['a.tf', 'b.tf', 'c.tf', 'd.tf'].map((path) => ({ path, reason }))
    const markdown = toMarkdown(aReview({ verdict: 'not-fully-examined', coverage: aCoverage({ notExamined }) }), { version: '1.2.3' })
    expect(markdown).toContain(`1. These 4 files could not be examined: ${reason} (\`a.tf\`, \`b.tf\`, \`c.tf\`, \`d.tf\`)`)
    expect(markdown).toContain(`No verdict: \`a.tf\`, \`b.tf\` and \`c.tf\` (${reason}) and 1 more file could not be examined.`)
  })

  it('does not say it when something could not be examined', () => {
    const coverage = aCoverage({ notExamined: [{ path: 'a.sql', reason: 'syntax error' }] })
    const markdown = toMarkdown(aReview({ verdict: 'not-fully-examined', coverage }))
    expect(markdown).not.toContain('System meets')
    expect(markdown).toMatch(
      /\n\*\*Final verdict:\*\* Not fully examined\. No verdict: `a\.sql` \(syntax error\) could not be examined\.\n$/,
    )
    expect(markdown).toContain('1. This file could not be examined: syntax error (`a.sql`)')
  })
})

describe('a review with something of everything', () => {
  const markdown = toMarkdown(aFullReview(), {
    version: '1.2.3',
    placed: [
      { fingerprint: 'external-call-without-timeout.src_billing.ts.12', kind: 'inline', url: 'https://github.example/r#discussion_r1' },
    ],
    verdicts: [{ headSha: 'c'.repeat(40), verdict: 'production-ready' }],
    ledger: [
      {
        fingerprint: 'f1',
        ruleId: 'r',
        severity: 'P1',
        title: 'A gap',
        path: 'src/a|b.ts',
        line: 3,
        state: 'fixed',
        since: 'c'.repeat(40),
        at: 'b'.repeat(40),
        told: 'inline',
        url: 'https://github.example/c/1',
      },
      {
        fingerprint: 'f2',
        ruleId: 'r',
        severity: 'P2',
        title: 'Another',
        path: 'src/c.ts',
        line: 7,
        state: 'open',
        since: 'c'.repeat(40),
        at: 'c'.repeat(40),
        told: 'annotation',
      },
      {
        fingerprint: 'f3',
        ruleId: 'r',
        severity: undefined,
        title: 'Old',
        path: 'src/d.ts',
        state: 'fixed',
        at: 'd'.repeat(40),
        told: 'inline',
      },
    ],
    notes: ['A command was refused: only maintainers may waive.'],
  })

  it('tells its parts in the order in which they are read', () => {
    const parts = [
      '## Not production-ready',
      '**To pass, fix:**',
      '### P0 · data loss or security breach (1)',
      '### P1 · outage, stuck system or security exposure (2)',
      '### P2 · operational pain or security weakness (1)',
      '### P3 · hygiene (1)',
      '### The ten areas',
      '### Operational changes',
      '### Since the last push',
      '### Fixed by this change',
      '### Waived',
      '### Suppressed',
      '### Preview findings, not part of the verdict',
      '### Coverage',
      '**Final verdict:** Not production-ready',
    ]
    const places = parts.map((part) => markdown.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places.toSorted((left, right) => left - right)).toEqual(places)
  })

  it('gives each finding its four required parts', () => {
    for (const part of ['Missing or unsafe', 'Operational risk', 'Fix', 'Severity'])
      expect(markdown.split(`- **${part}:**`)).toHaveLength(6)
  })

  it('keeps the list of what would flip the verdict short', () => {
    const ofRule = (ruleId: string, amount: number) =>
      Array.from({ length: amount }, (_, index) => aFinding({ ruleId, title: ruleId, startLine: index + 1 }))
    const findings = [...ofRule('often', 8), ...Array.from({ length: 12 }, (_, index) => ofRule(`rule-${index}`, 1)).flat()]
    const long = toMarkdown(aReview({ verdict: 'not-production-ready', findings }))
    expect(long).toContain('`src/billing.ts:5`, and 3 more)')
    expect(long).toContain('1. And 3 more, listed below.')
    expect(long.split('\n1. ')).toHaveLength(12)
  })

  it('links a finding to its comment', () =>
    expect(markdown).toContain('`src/billing.ts:12` · [commented inline](https://github.example/r#discussion_r1)'))

  it('lists what would flip the verdict once a rule, blocking ones only', () => {
    expect(markdown).toContain('1. P0 Secret in source: Give the call a deadline shorter than its own caller has. (`src/billing.ts:3`)')
    expect(markdown.slice(0, markdown.indexOf('### P0'))).not.toContain('Retry without jitter')
  })

  it.each([
    'Checked:** .env.example; config/',
    '| Failure handling &amp; degradation | 1 check with findings |',
    '| Security &amp; abuse readiness | 1 evidenced |',
    '| + | external call | `GET billing.internal` | `src/billing.ts:12` | no retry |',
    '| − | shutdown hook | `SIGTERM` | `src/server.ts:40` |  |',
    'accepted until 2027-01-01',
    'the peer is in the same process',
    '- 2 of 4 changed files examined; skipped: 1 (lock file).',
    '- Not examined: `db/001.sql` (syntax error at line 4)',
    '- Rule `migration-without-rollback` did not run: db/001.sql was not read',
    '- 2 existing findings not listed.',
    'Verdicts: Production-ready at `ccccccc` → Not production-ready at `bbbbbbb`',
    '1 fixed, 1 still open, 1 fixed by earlier pushes.',
    '| fixed | P1 A gap | [`src/a\\|b.ts`](https://github.example/c/1) | `ccccccc` | `f1` |',
    '| still open | P2 Another | `src/c.ts:7` | `ccccccc` | `f2` |',
    'Also, `db/001.sql` (syntax error at line 4) could not be examined and the list of changed files is incomplete.',
    'A command was refused',
    'Readiness 1.2.3 · base',
    '`src/server.ts:40 (removed line)`',
  ])('says %j', (text) => expect(markdown).toContain(text))

  it('has another digest for another review', () => {
    const digest = (review = aReview()) => /digest `([0-9a-f]{64})`/.exec(toMarkdown(review))?.[1]
    expect(digest()).toBe(digest())
    expect(digest()).not.toBe(digest(aFullReview()))
  })
})

it('has a row for each deployable that the change touches', () => {
  const units = [
    { name: 'bil|ling', owner: '@acme/billing', verdict: 'not-production-ready', files: 2, findings: 1 },
    { verdict: 'production-ready', files: 1, findings: 0 },
  ] as const
  const markdown = toMarkdown(aReview({ verdict: 'not-production-ready', findings: [aFinding()], units }))
  expect(markdown).toContain('### Units')
  expect(markdown).toContain('| `bil\\|ling` | @\u200bacme/billing | Not production-ready | 2 | 1 |')
  expect(markdown).toContain('| not in any unit |  | Production-ready | 1 | 0 |')
})

describe('the budget', () => {
  const many = aReview({
    verdict: 'not-production-ready',
    findings: Array.from({ length: 400 }, (_, index) => aFinding({ startLine: index + 1, path: `src/ünïcödé-${index}.ts` })),
  })

  it('is kept in bytes, says what was cut, and keeps the final verdict', () => {
    const { summary, continuation } = summaryOf(many)
    expect(byteLength(summary)).toBeLessThanOrEqual(65_535)
    expect(byteLength(summary)).toBeGreaterThan(64_000)
    expect(summary).toMatch(
      /_Truncated to fit the size limit\. Not shown: P1 findings \(\d+\), areas \(10\), coverage lines \(\d+\)\._\n\n\*\*Final verdict:\*\* Not production-ready\n$/,
    )
    expect(byteLength(continuation ?? '')).toBeLessThanOrEqual(65_535)
    expect(continuation).toMatch(/^## Continued\n\n### P1/)
  })

  it('loses no row between the summary and its continuation, and repeats none', () => {
    const review = { ...many, findings: many.findings.slice(0, 150) }
    const { summary, continuation = '' } = summaryOf(review)
    const rows = (text: string) => [...text.matchAll(/^\*\*External call.*`src\/ünïcödé-(\d+)\.ts/gm)].map((match) => Number(match[1]))
    expect([...rows(summary), ...rows(continuation)]).toEqual(review.findings.map((_, index) => index))
    expect(rows(continuation).length).toBeGreaterThan(0)
  })

  it('is kept whatever it is, with whole rows only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 20_000 }), fc.integer({ min: 0, max: 30 }), (maxBytes, amount) => {
        const review = { ...many, findings: many.findings.slice(0, amount) }
        const markdown = toMarkdown(review, { maxBytes })
        expect(byteLength(markdown)).toBeLessThanOrEqual(maxBytes)
        expect(markdown).toContain('**Final verdict:** Not production-ready\n')
        expect(markdown.split('- **Missing or unsafe:**').length).toBe(markdown.split('· check 4.1').length)
      }),
    )
  })

  it.each([
    ['aé', 2, 'a'],
    ['aé', 3, 'aé'],
    ['€€', 5, '€'],
    ['a😀', 4, 'a'],
    ['abc', 0, ''],
  ])('cuts %j to %i bytes as %j', (text, bytes, cut) => expect(cutBytes(text, bytes)).toBe(cut))

  it('shortens between characters', () => expect(shorten('😀😀😀', 2)).toBe('😀…'))
})

it('lets nothing of the repository mention, refer, tag or break out, wherever it stands', () => {
  const evil =
    '`x` @octocat fixes #12 https://github.com/a/b/issues/3 <img src=x> | </details>\n# head\n```\n<!-- readiness:fingerprint=x -->'
  const finding = aFinding({ path: evil, title: evil, message: evil, risk: evil, fix: evil, evidence: [evil], ruleId: evil })
  const states = ['new', 'fixed', 'waived', 'suppressed'] as const
  const markdown = toMarkdown(
    aReview({
      verdict: 'not-production-ready',
      head: { revision: evil, commit: evil },
      base: { revision: evil, commit: evil },
      findings: [...states.map((state) => ({ ...finding, state })), { ...finding, stage: 'preview' }],
      operationalDiff: [{ sign: '+', kind: evil, subject: evil, path: evil, line: 1, note: evil }],
      coverage: {
        examined: [],
        skipped: [{ path: evil, reason: evil }],
        notExamined: [{ path: evil, reason: evil }],
        rulesNotRun: [{ ruleId: evil, reason: evil }],
        truncated: evil,
      },
    }),
    { notes: [evil], version: evil },
  )
  const plain = outsideCode(markdown)
  expect(plain).not.toMatch(/@\w|#\d|:\/\/|</)
  expect(
    plain
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .every((line) => /^##+ (Not production|P1|The ten|Operational changes|Fixed|Waived|Supp|Prev|Cov|Notes)/.test(line)),
  ).toBe(true)
  const row = markdown.split('\n').find((line) => line.startsWith('| + |')) ?? ''
  expect(row.replace(/\\./g, '').split('|')).toHaveLength(7)
})
