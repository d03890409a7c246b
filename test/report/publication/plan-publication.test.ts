import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ChangedFile, Hunk } from '#model/change-set'
import { defaultConfig } from '#model/config'
import type { Publication, PublishedComment } from '#model/publishing/publication'
import type { Finding } from '#model/review'
import { commentableLines } from '#report/publication/anchor-of'
import { byteLength } from '#report/texts/cut'
import { checkActions, planCheckOutput, planPublication } from '#report/publication/plan-publication'
import type { PublicationInput } from '#report/publication/publication-input'

import { aChange, aChangedFile, aCoverage, aFinding, aReview } from '../../support/a-review.ts'
import { posted } from '../../support/posted.ts'

const plan = (different: Partial<PublicationInput> = {}) =>
  planPublication({ review: aReview(), change: aChange(), config: defaultConfig, already: [], ...different })

const reviewOf = (findings: readonly Finding[], different: Parameters<typeof aReview>[0] = {}) =>
  aReview({ verdict: 'not-production-ready', findings, ...different })

const kinds = (publication: Publication): Record<string, string> =>
  Object.fromEntries(publication.placements.map(({ fingerprint, kind }) => [fingerprint, kind]))

const lines = (amount: number, different: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: amount }, (_, index) =>
    aFinding({ startLine: index + 1, ruleId: `rule-${index}`, fingerprint: `${different.severity ?? 'P1'}-${index}`, ...different }),
  )

const placed = (publication: Publication, kind: string): string[] =>
  publication.placements.filter((placement) => placement.kind === kind).map(({ fingerprint }) => fingerprint)

describe('a clean pull request', () => {
  it('gets a check run and no comment', () => {
    const publication = plan({ details: { url: 'https://readiness.example/r/1' } })
    expect(publication).toMatchObject({
      fileComments: [],
      edits: [],
      placements: [],
      checkRun: {
        name: 'Production readiness',
        headSha: 'b'.repeat(40),
        conclusion: 'success',
        title: 'Production-ready',
        detailsUrl: 'https://readiness.example/r/1',
        annotations: [],
      },
    })
    expect(publication.review).toBeUndefined()
    expect(publication.checkRun.text).toBeUndefined()
  })
})

describe('one review', () => {
  const publication = plan({
    review: reviewOf([aFinding(), aFinding({ side: 'LEFT', startLine: 3, path: 'src/server.ts', severity: 'P0' })]),
    change: aChange([
      aChangedFile(),
      aChangedFile({
        path: 'src/server.ts',
        status: 'removed',
        hunks: [{ oldStart: 3, oldLines: 1, newStart: 0, newLines: 0, lines: ['-x'] }],
      }),
    ]),
    details: { url: 'https://readiness.example/r/1', rulePages: 'https://readiness.example/rules/' },
  })

  it('comments, never requests changes, on the commit that was analysed, in one line', () => {
    expect(publication.review).toMatchObject({ event: 'COMMENT', commitId: 'b'.repeat(40) })
    expect(publication.review?.body).toBe(
      '**Not production-ready.** Fix 2 blocking findings (1 P0 and 1 P1) before you deploy this. Details: [the summary](https://readiness.example/r/1).',
    )
  })

  it('comments on removed lines at the base side, P0 first', () =>
    expect(publication.review?.comments.map(({ anchor }) => anchor)).toEqual([
      { path: 'src/server.ts', side: 'LEFT', line: 3 },
      { path: 'src/billing.ts', side: 'RIGHT', line: 12 },
    ]))

  it('says in each comment what, risk, fix, severity, rule, check, and how to suppress', () =>
    expect(publication.review?.comments[1]?.body).toBe(
      [
        '**P1 · External call without a timeout**',
        '`axios.get` waits for ever if billing.internal never answers.',
        '**Operational risk** (outage or stuck system): Every worker ends up waiting, and the service stops although nothing here has failed.',
        '**Fix:** Give the call a deadline shorter than its own caller has.',
        '<sub>[`external-call-without-timeout`](https://readiness.example/rules/external-call-without-timeout) · check 4.1 · finding `external-call-without-timeout.src_billing.ts.12` · to suppress, put `readiness-ignore external-call-without-timeout -- reason` in a comment on the line above</sub>',
        `<!-- readiness:fingerprint=external-call-without-timeout.src_billing.ts.12 rule=external-call-without-timeout since=${'b'.repeat(40)} -->`,
      ].join('\n\n'),
    ))
})

describe('a suggestion', () => {
  const suggestion = { at: { startLine: 12, endLine: 13 }, replacement: 'a ```` b\n  c' }

  it('stands on exactly its lines, with a fence longer than any inside', () => {
    const [comment] = plan({ review: reviewOf([aFinding({ suggestion })]) }).review?.comments ?? []
    expect(comment?.anchor).toMatchObject({ startLine: 12, line: 13, side: 'RIGHT' })
    expect(comment?.body).toContain('\n\n`````suggestion\na ```` b\n  c\n`````\n\n')
  })

  it('is left out where the repository does not want any', () => {
    const config = { ...defaultConfig, comments: { max: 10, suggestions: false } }
    const [comment] = plan({ config, review: reviewOf([aFinding({ suggestion })]) }).review?.comments ?? []
    expect(comment?.anchor).toMatchObject({ line: 12 })
    expect(comment?.body).not.toContain('suggestion')
  })

  it('is named where it changes several places, unless the repository does not want any', () => {
    const parts = { ...suggestion, also: [{ at: { startLine: 1, endLine: 1 }, replacement: 'import a' }] }
    const bodyWith = (suggestions: boolean): string | undefined =>
      plan({ config: { ...defaultConfig, comments: { max: 10, suggestions } }, review: reviewOf([aFinding({ suggestion: parts })]) }).review
        ?.comments[0]?.body
    expect(bodyWith(true)).toContain('This fix changes several places in the file. To apply it, run `readiness fix`.')
    expect(bodyWith(false)).not.toContain('readiness fix')
  })
})

describe('the ladder', () => {
  it.each([
    ['a line in the diff', aFinding(), 'inline'],
    ['a line outside the hunks of a changed file', aFinding({ startLine: 500 }), 'file'],
    ['a file that is not changed', aFinding({ path: 'src/other.ts' }), 'annotation'],
    ['P3', aFinding({ severity: 'P3' }), 'summary'],
    ['a preview', aFinding({ stage: 'preview' }), 'summary'],
    ['a finding for the summary only', aFinding({ summaryOnly: true }), 'summary'],
  ])('puts %s where it belongs', (_name, finding, kind) => {
    const publication = plan({ review: reviewOf([finding]) })
    expect(kinds(publication)).toEqual({ [finding.fingerprint]: kind })
    expect((publication.review?.comments ?? []).length).toBe(kind === 'inline' ? 1 : 0)
    expect(publication.fileComments.length).toBe(kind === 'file' ? 1 : 0)
    expect(publication.checkRun.annotations.flat().length).toBe(kind === 'annotation' ? 1 : 0)
  })

  it.each(['existing', 'moved', 'fixed', 'suppressed', 'waived'] as const)(
    'leaves a finding of state %s out of everything but the summary',
    (state) => {
      const publication = plan({ review: reviewOf([aFinding({ state })]) })
      expect(publication).toMatchObject({ placements: [], fileComments: [], edits: [], checkRun: { annotations: [] } })
      expect(publication.review).toBeUndefined()
    },
  )

  it('says in a comment on a file which line is meant', () =>
    expect(plan({ review: reviewOf([aFinding({ startLine: 500 })]) }).fileComments[0]?.body).toContain(
      'At `src/billing.ts:500`, which is not in the diff.',
    ))

  it('annotates at the true path and line, in plain text', () =>
    expect(
      plan({ review: reviewOf([aFinding({ path: 'src/other.ts', severity: 'P2', endLine: 14, title: 'T'.repeat(300) })]) }).checkRun
        .annotations,
    ).toMatchObject([[{ path: 'src/other.ts', startLine: 12, endLine: 14, level: 'warning', title: `P2 ${'T'.repeat(251)}…` }]]))

  it('posts annotations 50 at a time', () => {
    const { annotations } = plan({ review: reviewOf(lines(120, { path: 'src/other.ts' })) }).checkRun
    expect(annotations.map((batch) => batch.length)).toEqual([50, 50, 20])
  })
})

describe('the caps', () => {
  it('comments on 10 at most, P0 first, and annotates the rest', () => {
    const publication = plan({ review: reviewOf([...lines(8), ...lines(4, { severity: 'P0' })]) })
    expect(placed(publication, 'inline')).toEqual(['P0-0', 'P0-1', 'P0-2', 'P0-3', 'P1-0', 'P1-1', 'P1-2', 'P1-3', 'P1-4', 'P1-5'])
    expect(placed(publication, 'annotation')).toEqual(['P1-6', 'P1-7'])
  })

  it('comments on as many as the repository says', () =>
    expect(
      placed(plan({ config: { ...defaultConfig, comments: { max: 2, suggestions: true } }, review: reviewOf(lines(5)) }), 'inline'),
    ).toHaveLength(2))

  it('comments on 5 of P2 at most', () => {
    const publication = plan({ review: reviewOf(lines(7, { severity: 'P2' })) })
    expect(placed(publication, 'inline')).toHaveLength(5)
    expect(placed(publication, 'annotation')).toEqual(['P2-5', 'P2-6'])
  })

  it('comments on 3 of one rule in one file, and counts the others in the third', () => {
    const publication = plan({ review: reviewOf(lines(10, { ruleId: 'same' })) })
    expect(placed(publication, 'inline')).toEqual(['P1-0', 'P1-1', 'P1-2'])
    expect(placed(publication, 'folded')).toHaveLength(7)
    expect(
      publication.review?.comments.map(({ body }) => /The summary lists 7 more findings of this rule in this file/.test(body)),
    ).toEqual([false, false, true])
  })

  it('keeps comments on files few', () => {
    const files = Array.from({ length: 6 }, (_, index) => aChangedFile({ path: `src/${index}.ts` }))
    const findings = files.map(({ path }, index) => aFinding({ path, startLine: 500, ruleId: `rule-${index}` }))
    const publication = plan({ review: reviewOf(findings), change: aChange(files) })
    expect(publication.fileComments).toHaveLength(3)
    expect(placed(publication, 'annotation')).toHaveLength(3)
  })

  it('counts earlier comments that still stand', () => {
    const findings = lines(12)
    const already = posted(plan({ review: reviewOf(findings.slice(0, 9)) }))
    const publication = plan({ review: reviewOf(findings), already })
    expect(placed(publication, 'earlier')).toHaveLength(9)
    expect(placed(publication, 'inline')).toEqual(['P1-9'])
  })

  it('writes nothing more when 200 comments stand, and says so', () => {
    const [comment] = posted(plan({ review: reviewOf([aFinding()]) }))
    const already = Array.from({ length: 200 }, (_, id) => ({ ...comment!, id, fingerprint: `old-${id}`, state: 'fixed' as const }))
    const publication = plan({ review: reviewOf([aFinding({ fingerprint: 'fresh' })]), already })
    expect(kinds(publication)).toEqual({ fresh: 'annotation' })
    expect(publication.checkRun.summary).toContain('already has 200 comments from this app')
    expect(placed(plan({ review: reviewOf(lines(3)), already: already.slice(0, 198) }), 'inline')).toHaveLength(2)
  })
})

describe('the life of a comment', () => {
  const finding = aFinding({ fingerprint: 'f1' })
  const already = posted(plan({ review: reviewOf([finding]) }))

  it('is left alone while its finding is open, wherever that is now', () => {
    for (const state of ['new', 'moved', 'existing'] as const) {
      const publication = plan({ review: reviewOf([{ ...finding, state, startLine: 77 }]), already })
      expect(publication.edits).toEqual([])
      expect(publication.review).toBeUndefined()
    }
  })

  it('is struck and resolved when its finding is gone, and loses its suggestion', () => {
    const suggestion = { at: { startLine: 12, endLine: 12 }, replacement: 'x' }
    const withSuggestion = posted(plan({ review: reviewOf([{ ...finding, suggestion }]) }))
    expect(withSuggestion[0]?.body).toContain('```suggestion')
    expect(plan({ already: withSuggestion }).edits).toEqual([
      {
        id: 1,
        nodeId: 'node-1',
        fingerprint: 'f1',
        state: 'fixed',
        visibility: 'resolved',
        body: [
          '~~**P1 · External call without a timeout**~~',
          `Fixed in ${'b'.repeat(40)}`,
          `<!-- readiness:fingerprint=f1 rule=external-call-without-timeout since=${'b'.repeat(40)} state=fixed -->`,
        ].join('\n\n'),
      },
    ])
  })

  it.each(['waived', 'suppressed'] as const)('says that its finding was %s, and why', (state) => {
    const { edits } = plan({ review: aReview({ findings: [{ ...finding, state, evidence: ['known by @ops'] }] }), already })
    expect(edits).toMatchObject([{ state, visibility: 'resolved' }])
    expect(edits[0]?.body).toMatch(new RegExp(`${state} in b{40}: known by @\u200bops`, 'i'))
  })

  it('is not edited again once it is closed', () => {
    const closed = posted(plan({ already }), already)
    expect(closed[0]?.state).toBe('fixed')
    expect(plan({ already: closed }).edits).toEqual([])
  })

  it.each(['existing', 'moved'] as const)('stays closed when its finding comes back with the base (%s)', (state) => {
    const closed = posted(plan({ already }), already)
    expect(plan({ review: aReview({ findings: [{ ...finding, state }] }), already: closed }).edits).toEqual([])
  })

  it('is opened again, not posted again, when its finding comes back', () => {
    const closed = posted(plan({ already }), already)
    const publication = plan({ review: reviewOf([finding]), already: closed })
    expect(publication.review).toBeUndefined()
    expect(publication.edits).toMatchObject([{ state: 'open', visibility: 'shown', body: already[0]?.body }])
    expect(kinds(publication)).toEqual({ f1: 'earlier' })
  })

  it.each([
    [
      'its file was not examined',
      { coverage: aCoverage({ examined: [], notExamined: [{ path: 'src/billing.ts', reason: 'syntax error' }] }) },
    ],
    ['its file was skipped', { coverage: aCoverage({ examined: [], skipped: [{ path: 'src/billing.ts', reason: 'ignored' }] }) }],
    ['its file is nowhere in the coverage', { coverage: aCoverage({ examined: [] }) }],
    ['its rule did not run', { coverage: aCoverage({ rulesNotRun: [{ ruleId: finding.ruleId, reason: 'crashed' }] }) }],
    ['the listing was cut', { coverage: aCoverage({ truncated: '3,000 files' }) }],
  ])('is never called fixed when %s', (_name, different) => expect(plan({ review: aReview(different), already }).edits).toEqual([]))

  it.each([
    ['its file was removed', aChange([aChangedFile({ status: 'removed' })])],
    ['its file is not changed any more', aChange([])],
  ])('is called fixed when %s', (_name, change) =>
    expect(plan({ review: aReview({ coverage: aCoverage({ examined: [] }) }), change, already }).edits).toMatchObject([{ state: 'fixed' }]),
  )

  it('follows its file when that is renamed', () => {
    const change = aChange([aChangedFile({ path: 'src/new.ts', previousPath: 'src/billing.ts', status: 'renamed' })])
    const examined = plan({ review: aReview({ coverage: aCoverage({ examined: ['src/new.ts'] }) }), change, already })
    expect(examined.edits).toMatchObject([{ state: 'fixed' }])
    expect(plan({ review: aReview({ coverage: aCoverage({ examined: [] }) }), change, already }).edits).toEqual([])
  })

  it('is told in the summary, with what is still open', () => {
    const two = posted(plan({ review: reviewOf(lines(2)) }))
    const next = { revision: 'feature', commit: 'c'.repeat(40) }
    const { summary } = plan({ review: reviewOf(lines(1), { head: next }), already: two }).checkRun
    expect(summary).toContain('1 fixed, 1 still open.')
    expect(summary).toContain(
      '| still open | P1 External call without a timeout | [`src/billing.ts:1`](https://github.example/c/1) | `bbbbbbb`',
    )
    expect(summary).toContain('| fixed | P1 External call without a timeout | [`src/billing.ts`](https://github.example/c/2) | `bbbbbbb`')
    expect(summary).toContain('[commented earlier](https://github.example/c/1)')
  })
})

describe('the check run', () => {
  it.each([
    ['not-production-ready', false, 'failure'],
    ['not-production-ready', true, 'failure'],
    ['production-ready-with-fixes', false, 'neutral'],
    ['not-fully-examined', true, 'action_required'],
  ] as const)('concludes %s (draft: %s) as %s', (verdict, isDraft, conclusion) =>
    expect(plan({ review: aReview({ verdict }), isDraft }).checkRun.conclusion).toBe(conclusion),
  )

  it('counts in its title', () =>
    expect(plan({ review: reviewOf([...lines(2), ...lines(1, { severity: 'P0' })]) }).checkRun.title).toBe(
      'Not production-ready: 1 P0 and 2 P1',
    ))

  it('has three buttons within the lengths that GitHub takes', () => {
    expect(checkActions).toHaveLength(3)
    for (const { label, description, identifier } of checkActions)
      expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([true, true, true])
  })

  it('puts into its text what the summary has no room for', () => {
    const { summary, text } = plan({ review: reviewOf(lines(250)) }).checkRun
    expect(byteLength(summary)).toBeLessThanOrEqual(65_535)
    expect(byteLength(text ?? '')).toBeLessThanOrEqual(65_535)
    expect(text).toContain('rule-249')
  })

  it('links new comments once their addresses are known', () => {
    const input = { review: reviewOf([aFinding({ fingerprint: 'f1' })]), change: aChange(), config: defaultConfig, already: [] }
    const { placements } = planPublication(input)
    const withUrls = placements.map((placement) => ({ ...placement, url: 'https://github.example/c/9' }))
    expect(planCheckOutput(input, withUrls).summary).toContain('[commented inline](https://github.example/c/9)')
  })
})

/** A random diff: hunks one behind the other, of any mix of lines. */
const hunks: fc.Arbitrary<Hunk[]> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 6 }),
      lines: fc.array(fc.constantFrom('+a', '-b', ' c', '\\ No newline at end of file'), { minLength: 1, maxLength: 8 }),
    }),
    { maxLength: 3 },
  )
  .map((parts) => {
    let oldStart = 0
    let newStart = 0
    return parts.map(({ gap, lines: own }) => {
      oldStart += gap
      newStart += gap
      const oldLines = own.filter((line) => /^[ -]/.test(line)).length
      const newLines = own.filter((line) => /^[ +]/.test(line)).length
      const hunk = { oldStart, oldLines, newStart, newLines, lines: own }
      oldStart += oldLines
      newStart += newLines
      return hunk
    })
  })

const paths = ['a.ts', 'b.ts', 'c.ts', 'elsewhere.ts'] as const

const files: fc.Arbitrary<ChangedFile[]> = fc
  .tuple(...paths.slice(0, 3).map((path) => fc.option(hunks, { nil: undefined }).map((own) => aChangedFile({ path, hunks: own }))))
  .map((all) => all)

const span = fc.record({ from: fc.integer({ min: 1, max: 25 }), length: fc.integer({ min: 0, max: 4 }) })

const findings: fc.Arbitrary<Finding[]> = fc
  .array(
    fc.record({
      path: fc.constantFrom(...paths),
      at: span,
      suggested: fc.option(span, { nil: undefined }),
      side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
      severity: fc.constantFrom('P0' as const, 'P1' as const, 'P2' as const, 'P3' as const),
      stage: fc.constantFrom('stable' as const, 'stable' as const, 'preview' as const),
      state: fc.constantFrom('new' as const, 'new' as const, 'new' as const, 'existing' as const, 'fixed' as const, 'waived' as const),
      ruleId: fc.constantFrom('one', 'two', 'three'),
      summaryOnly: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ at, suggested, ...rest }, index) =>
      aFinding({
        ...rest,
        startLine: at.from,
        endLine: at.from + at.length,
        fingerprint: `f${index}`,
        ...(suggested && {
          suggestion: { at: { startLine: suggested.from, endLine: suggested.from + suggested.length }, replacement: 'x' },
        }),
      }),
    ),
  )

const input = fc
  .record({ files, findings, max: fc.integer({ min: 0, max: 25 }) })
  .map(({ files: changed, findings: found, max }): PublicationInput => ({
    review: reviewOf(found, { coverage: aCoverage({ examined: [...paths] }) }),
    change: aChange(changed),
    config: { ...defaultConfig, comments: { max, suggestions: true } },
    already: [],
  }))

const runs = { numRuns: 400 }

describe('for any diff and any findings', () => {
  it('every anchor is commentable, inside one hunk, with a start line only where it differs', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { anchor } of planPublication(given).review?.comments ?? []) {
          const file = given.change.files.find(({ path }) => path === anchor.path)!
          const first = anchor.startLine ?? anchor.line
          expect(anchor.startLine === anchor.line).toBe(false)
          expect(anchor.startSide).toBe(anchor.startLine === undefined ? undefined : anchor.side)
          expect(first).toBeLessThanOrEqual(anchor.line)
          const inOneHunk = (file.hunks ?? []).some((hunk) => {
            const own = commentableLines({ ...file, hunks: [hunk] }, anchor.side)
            return own.has(first) && own.has(anchor.line)
          })
          expect(inOneHunk).toBe(true)
        }
      }),
      runs,
    )
  })

  it('a comment carries a suggestion only on exactly its lines', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { anchor, body, fingerprint } of planPublication(given).review?.comments ?? []) {
          if (!body.includes('```suggestion')) continue
          const { suggestion } = given.review.findings.find((finding) => finding.fingerprint === fingerprint)!
          expect({ startLine: anchor.startLine ?? anchor.line, endLine: anchor.line, side: anchor.side }).toEqual({
            ...suggestion?.at,
            side: 'RIGHT',
          })
        }
      }),
      runs,
    )
  })

  it('every new finding is placed exactly once, as its placement says, within the caps', () => {
    fc.assert(
      fc.property(input, (given) => {
        const publication = planPublication(given)
        const inline = (publication.review?.comments ?? []).map(({ fingerprint }) => fingerprint)
        const onFiles = publication.fileComments.map(({ fingerprint }) => fingerprint)
        const annotated = publication.checkRun.annotations.flat().map(({ fingerprint }) => fingerprint)
        const all = given.review.findings.filter(({ state }) => state === 'new')
        expect(publication.placements.map(({ fingerprint }) => fingerprint).sort()).toEqual(
          all.map(({ fingerprint }) => fingerprint).sort(),
        )
        expect(placed(publication, 'inline')).toEqual(inline)
        expect(placed(publication, 'file')).toEqual(onFiles)
        expect(placed(publication, 'annotation')).toEqual(annotated)

        const commented = [...inline, ...onFiles].map((fingerprint) => all.find((finding) => finding.fingerprint === fingerprint)!)
        expect(commented.length).toBeLessThanOrEqual(given.config.comments.max)
        expect(commented.filter(({ severity }) => severity === 'P2').length).toBeLessThanOrEqual(5)
        expect(commented.every(({ severity, stage, summaryOnly }) => severity !== 'P3' && stage === 'stable' && !summaryOnly)).toBe(true)
        for (const same of Map.groupBy(commented, ({ ruleId, path }) => `${ruleId} ${path}`).values())
          expect(same.length).toBeLessThanOrEqual(3)
      }),
      runs,
    )
  })

  it('planning again with what was posted posts nothing and edits nothing', () => {
    fc.assert(
      fc.property(input, (given) => {
        const already = posted(planPublication(given))
        const again = planPublication({ ...given, already })
        expect(again.review).toBeUndefined()
        expect(again.fileComments).toEqual([])
        expect(again.edits).toEqual([])
      }),
      runs,
    )
  })

  it('no finding is commented on twice, whatever is pushed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(input, fc.infiniteStream(fc.boolean())), { minLength: 2, maxLength: 5 }), (pushes) => {
        let already: PublishedComment[] = []
        for (const [given, keep] of pushes) {
          const kept = given.review.findings.filter(() => keep.next().value as boolean)
          const publication = planPublication({ ...given, review: { ...given.review, findings: kept }, already })
          already = posted(publication, already)
          expect(new Set(already.map(({ fingerprint }) => fingerprint)).size).toBe(already.length)
        }
      }),
      { numRuns: 100 },
    )
  })
})
