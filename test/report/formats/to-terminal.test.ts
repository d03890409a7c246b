import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toTerminal } from '#report/formats/to-terminal'
import { wrap } from '#report/texts/wrap'

import { aCoverage, aFinding, aFullReview, aReview } from '../../support/a-review.ts'

const plain = { colour: false, width: 100 }

it('says the sentence of the standard when nothing was found', () =>
  expect(toTerminal(aReview(), plain)).toBe(
    [
      'Compared `main` (`aaaaaaaaaaaa`) with `feature` (`bbbbbbbbbbbb`): 1 changed file.',
      '',
      'Production-ready',
      'System meets production readiness standards.',
      '',
      'Coverage',
      '  1 of 1 changed file examined.',
      '',
      'Final verdict: Production-ready',
      '',
    ].join('\n'),
  ))

describe('a review with something of everything', () => {
  const text = toTerminal(aFullReview(), plain)

  it('tells its parts in the order in which they are read', () => {
    const parts = [
      'Not production-ready\n',
      'To pass, fix:',
      'P0 · data loss or security breach (1)',
      'P1 · outage, stuck system or security exposure (2)',
      'P2 · operational pain or security weakness (1)',
      'Operational changes',
      'Fixed by this change',
      'Waived',
      'Suppressed',
      'Preview findings, not part of the verdict',
      'Coverage',
      'Final verdict: Not production-ready',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places.toSorted((left, right) => left - right)).toEqual(places)
  })

  it('gives each finding its four required parts', () => {
    for (const part of ['Missing or unsafe: ', 'Operational risk:  ', 'Fix:               ', 'Severity:          '])
      expect(text.split(`\n  ${part}`)).toHaveLength(6)
  })

  it.each([
    '+ external call GET billing.internal (no retry) at src/billing.ts:12',
    '- shutdown hook SIGTERM at src/server.ts:40',
    'src/server.ts:40 (removed line)',
    'Reason: accepted until 2027-01-01',
    'Not examined: `db/001.sql` (syntax error at line 4)',
    '2 existing findings not listed.',
    'external-call-without-timeout · check 4.1 · blocks',
    'Checked:           .env.example, config/',
  ])('says %j', (part) => expect(text).toContain(part))

  it('is no wider than the terminal', () => {
    for (const width of [60, 80, 120])
      for (const line of toTerminal(aFullReview(), { colour: false, width }).split('\n'))
        expect([...line].length).toBeLessThanOrEqual(width)
  })
})

it('says risk and fix of findings that follow each other once, and keeps the four parts of each', () => {
  const other = aFinding({ startLine: 30, risk: 'Another risk.' })
  const text = toTerminal(
    aReview({ verdict: 'not-production-ready', findings: [aFinding({ startLine: 12 }), aFinding({ startLine: 20 }), other] }),
    plain,
  )
  expect(text.match(/^ {2}Operational risk: {2}.+$/gm)).toEqual([
    expect.stringContaining('Every worker ends up waiting'),
    '  Operational risk:  As above.',
    '  Operational risk:  Another risk.',
  ])
  expect(text.match(/^ {2}Fix: +As above\.$/gm)).toHaveLength(2)
})

it('lists what was fixed, and previews, by rule, with a line for each place', () => {
  const gone = (startLine: number) => aFinding({ state: 'fixed', side: 'LEFT', startLine })
  const preview = aFinding({ stage: 'preview', severity: 'P3', ruleId: 'trial', title: 'Tried out', startLine: 7 })
  const text = toTerminal(aReview({ findings: [gone(3), gone(9), preview] }), plain)
  expect(text).toContain(
    'Fixed by this change\n  P1 External call without a timeout (external-call-without-timeout)\n       src/billing.ts:3\n       src/billing.ts:9\n',
  )
  expect(text).toContain('  P3 Tried out (trial)\n       src/billing.ts:7\n')
})

it('says once why several rules did not run', () => {
  const rulesNotRun = ['one', 'two', 'three'].map((ruleId) => ({ ruleId, reason: 'it must read a.ts, which was not examined' }))
  const text = toTerminal(
    aReview({ coverage: aCoverage({ rulesNotRun: [...rulesNotRun, { ruleId: 'four', reason: 'it failed: x' }] }) }),
    plain,
  )
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Rules `one`, `two` and `three` did not run: they must read a.ts, which was not examined Rule `four` did not run: it failed: x',
  )
})

it('replaces the three-way verdict when something could not be examined', () =>
  expect(
    toTerminal(aReview({ verdict: 'not-fully-examined', coverage: aCoverage({ notExamined: [{ path: 'a', reason: 'x' }] }) }), plain),
  ).toMatch(/\nFinal verdict: Not fully examined\. No verdict: `a` \(x\) could not be examined\.\n$/))

describe('the code frame', () => {
  const source = Array.from({ length: 20 }, (_, index) => `\tline ${index + 1}`).join('\n')
  const framed = (finding: Parameters<typeof aFinding>[0], text: string | undefined = source) =>
    toTerminal(aReview({ verdict: 'not-production-ready', findings: [aFinding(finding)] }), { ...plain, sources: () => text })

  it('marks the lines of the finding, with a line around them', () =>
    expect(framed({ startLine: 9, endLine: 10 })).toContain(
      ['     8 │   line 8', '  >  9 │   line 9', '  > 10 │   line 10', '    11 │   line 11', ''].join('\n'),
    ))

  it('shows the beginning of a long finding', () => {
    const text = framed({ startLine: 1, endLine: 20 })
    expect(text).toContain('  > 6 │   line 6\n    7 │   line 7\n')
    expect(text).not.toContain('line 8')
  })

  it('is left out where the text is not at hand, or shorter than the finding says', () => {
    expect(framed({ startLine: 900 })).not.toContain('│')
    expect(toTerminal(aReview({ findings: [aFinding()] }), { ...plain, sources: () => undefined })).not.toContain('│')
  })

  it('reads the side that the finding is on', () => {
    const asked: string[] = []
    const sources = (path: string, side: string) => {
      asked.push(`${side} ${path}`)
      return undefined
    }
    toTerminal(aReview({ findings: [aFinding(), aFinding({ side: 'LEFT', path: 'b.ts' })] }), { ...plain, sources })
    expect(asked).toEqual(['RIGHT src/billing.ts', 'LEFT b.ts'])
  })
})

describe('control characters', () => {
  const evil = 'a\u001b[2Jb\u0007\u009b31m\u202ec\u0000\r\nd\ud800'

  it('are made visible wherever they stand', () => {
    const finding = aFinding({ path: evil, title: evil, message: evil, risk: evil, fix: evil, ruleId: evil, evidence: [evil] })
    const states = ['new', 'fixed', 'waived', 'suppressed'] as const
    const text = toTerminal(
      aReview({
        verdict: 'not-production-ready',
        findings: [...states.map((state) => ({ ...finding, state, startLine: 1, endLine: 1 })), { ...finding, stage: 'preview' }],
        operationalDiff: [{ sign: '+', kind: evil, subject: evil, path: evil, line: 1, note: evil }],
        coverage: {
          examined: [],
          skipped: [{ path: evil, reason: evil }],
          notExamined: [{ path: evil, reason: evil }],
          rulesNotRun: [{ ruleId: evil, reason: evil }],
          truncated: evil,
        },
      }),
      { ...plain, sources: () => evil },
    )
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\ud800]/)
    expect(text).toContain('a\\u{1b}[2Jb\\u{7}\\u{9b}31m\\u{202e}c\\u{0} d')
  })

  it('are written by us only, as colours that are switched off again, when colour is wanted', () => {
    const coloured = toTerminal(aFullReview(), { ...plain, colour: true })
    // eslint-disable-next-line no-control-regex -- colours are control sequences
    const sequences = /\u001b\[(\d+)m/g
    expect(coloured).toMatch(sequences)
    expect(coloured.replaceAll(sequences, '')).toBe(toTerminal(aFullReview(), plain))
    const off = [...coloured.matchAll(sequences)].filter(([, code]) => ['22', '39', '49'].includes(code ?? ''))
    expect(off.length * 2).toBe([...coloured.matchAll(sequences)].length)
  })
})

it('wraps without losing or adding a word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), fc.integer({ min: 20, max: 90 }), (words, width) => {
      const lines = wrap(words.join(' '), width, '- ')
      expect(lines.map((line) => line.slice(2)).join(' ')).toBe(words.join(' '))
      for (const line of lines) expect(line.length <= width || !line.slice(2).includes(' ') || width < 22).toBe(true)
    }),
  )
})
