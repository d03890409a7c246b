import { describe, expect, it } from 'vitest'

import { defaultConfig } from '#model/config'
import type { PublishedComment } from '#model/publishing/publication'
import type { LedgerEntry, PushHistory } from '#model/publishing/push-ledger'
import type { Finding, Review } from '#model/review'
import { planCheckOutput, planPublication } from '#report/publication/plan-publication'
import type { PublicationInput } from '#report/publication/publication-input'
import { continueLedger } from '#report/publication/push-ledger'

import { aChange, aChangedFile, aCoverage, aFinding, aReview } from '../../support/a-review.ts'
import { posted } from '../../support/posted.ts'

const commits = ['a', 'b', 'c'].map((letter) => letter.repeat(40))

interface Told {
  readonly comments: readonly PublishedComment[]
  readonly history: PushHistory
}

/** One push after another, each planned and carried out. */
const push = (
  findings: readonly Finding[],
  index: number,
  told?: Told,
  different: Partial<PublicationInput> = {},
  coverage: Partial<Review> = {},
) => {
  const head = { revision: 'feature', commit: commits[index] ?? '' }
  const already = told?.comments ?? []
  const input: PublicationInput = {
    review: aReview({ verdict: 'not-production-ready', findings, head, ...coverage }),
    change: aChange(),
    config: defaultConfig,
    already,
    ...(told && { history: told.history }),
    ...different,
  }
  const plan = planPublication(input)
  const entries = continueLedger(input, plan.placements)
  return {
    plan,
    entries,
    told: {
      comments: posted(plan, already),
      history: { verdicts: [...(told?.history.verdicts ?? []), { headSha: head.commit, verdict: input.review.verdict }], entries },
    },
    summary: planCheckOutput(input, plan.placements).summary,
  }
}

const states = (entries: readonly LedgerEntry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ fingerprint, state, told }) => [fingerprint, `${state} ${told}`]))

const one = aFinding({ fingerprint: 'one', startLine: 3 })
const two = aFinding({ fingerprint: 'two', startLine: 9, ruleId: 'another-rule' })
const noRoom = { config: { ...defaultConfig, comments: { max: 1, suggestions: true } } }

describe('the ledger of a pull request', () => {
  it('tells of each finding what became of it, since when, and where it was told', () => {
    const first = push([one, two], 0, undefined, noRoom)
    expect(states(first.entries)).toEqual({ one: 'new inline', two: 'new annotation' })
    expect(first.summary).not.toContain('Since the last push')
    const second = push([{ ...one, state: 'waived' }, two], 1, first.told, noRoom)
    expect(states(second.entries)).toEqual({ one: 'waived inline', two: 'open annotation' })
    expect(second.entries.map(({ since, at }) => [since, at])).toEqual([
      [commits[0], commits[1]],
      [commits[0], commits[1]],
    ])
    const third = push([two], 2, second.told, noRoom)
    expect(states(third.entries)).toEqual({ two: 'open annotation', one: 'fixed inline' })
    expect(third.summary).toContain('1 fixed, 1 still open.')
    expect(third.summary).toContain(
      'Verdicts: Not production-ready at `aaaaaaa` → Not production-ready at `bbbbbbb` → Not production-ready at `ccccccc`',
    )
  })

  it('is the same when the same head is reviewed again', () => {
    const first = push([one, two], 0)
    const again = push([one, two], 0, { comments: first.told.comments, history: { verdicts: [], entries: [] } })
    expect(again.entries).toEqual(first.entries.map((entry) => ({ ...entry, told: 'earlier', url: expect.any(String) as string })))
  })

  it('is rebuilt from the comments where it was lost', () => {
    const first = push([one, two], 0)
    const { entries } = push([two], 1, undefined, { already: first.told.comments })
    expect(entries).toMatchObject([
      { fingerprint: 'two', state: 'open', since: commits[0], severity: 'P1' },
      { fingerprint: 'one', state: 'fixed', since: commits[0], at: commits[1], title: 'External call without a timeout' },
    ])
  })

  it('calls nothing fixed that was not looked at', () => {
    const first = push([one], 0)
    const { entries, plan } = push(
      [],
      1,
      first.told,
      {},
      { coverage: aCoverage({ examined: [], notExamined: [{ path: one.path, reason: 'syntax error' }] }) },
    )
    expect(states(entries)).toEqual({ one: 'unknown inline' })
    expect(plan.edits).toEqual([])
  })

  it('follows a finding to another file, and the comment says where it is', () => {
    const at = { ...one, construct: 'call.load' }
    const first = push([at], 0)
    const moved = { ...at, path: 'src/invoices.ts', fingerprint: 'moved' }
    const change = aChange([aChangedFile({ path: 'src/invoices.ts' })])
    const second = push([moved], 1, first.told, { change })
    expect(states(second.entries)).toEqual({ moved: 'moved inline' })
    expect(second.plan.review).toBeUndefined()
    expect(second.plan.edits).toMatchObject([
      { state: 'open', visibility: 'kept', body: expect.stringContaining('Now at `src/invoices.ts:3`.') as string },
    ])
    expect(push([moved], 2, second.told, { change }).plan.edits).toEqual([])
    expect(push([], 2, second.told, { change }, { coverage: aCoverage({ examined: ['src/invoices.ts'] }) }).plan.edits).toMatchObject([
      { state: 'fixed' },
    ])
  })
})

describe('nothing is told twice', () => {
  it('a comment that somebody deleted is not written again', () => {
    const first = push([one], 0)
    const second = push([one], 1, { ...first.told, comments: [] })
    expect(second.plan.review).toBeUndefined()
    expect(second.plan.placements).toEqual([{ fingerprint: 'one', kind: 'earlier' }])
  })

  it('what had no room when it was found gets no comment when others are put right', () => {
    const first = push([one, two], 0, undefined, noRoom)
    const second = push([two], 1, first.told, noRoom)
    expect(second.plan.review).toBeUndefined()
    expect(second.plan.placements).toEqual([{ fingerprint: 'two', kind: 'annotation' }])
  })

  it('but what was put right and comes back is new', () => {
    const first = push([one, two], 0, undefined, noRoom)
    const second = push([], 1, first.told, noRoom)
    const third = push([two], 2, second.told)
    expect(third.plan.review?.comments.map(({ fingerprint }) => fingerprint)).toEqual(['two'])
  })

  it('nor where not all that was said can be read: then nothing is commented, and the summary says why', () => {
    const { plan } = push([one], 0, undefined, { allRead: false })
    expect(plan.placements).toEqual([{ fingerprint: 'one', kind: 'annotation' }])
    expect(plan.checkRun.summary).toContain('This pull request has too many review threads')
  })
})
