import { describe, expect, it } from 'vitest'
import { answersTable, demandsOf, percentile, type LoadRun } from '../../scripts/load/figures.ts'

const sent = (times: readonly number[], status = 202) => times.map((ms) => ({ status, ms }))
const run: LoadRun = {
  idle: { name: 'at rest', sent: sent([10, 10]), seconds: 1 },
  burst: { name: 'saturated', sent: sent([20, 49, 50]), seconds: 0.5 },
  heads: 5,
  lost: [],
  duplicated: [],
  leftInProgress: [],
  troubles: [],
  active: { before: 4, after: 4, most: 4 },
  seconds: 60,
}
const unmet = (changes: Partial<LoadRun>): readonly string[] =>
  demandsOf({ ...run, ...changes })
    .filter(({ isMet }) => !isMet)
    .map(({ demand, is }) => `${demand}: ${is}`)

it('takes the value that a share of all does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0.5, 0.9, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 90, 99, 100])
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([], 0.99)).toBeNaN()
})

describe('a run', () => {
  it('meets every demand at its bounds', () => expect(unmet({})).toEqual([]))

  it.each<readonly [string, Partial<LoadRun>, RegExp]>([
    ['a delivery is refused', { burst: { ...run.burst, sent: [...sent([20, 49]), ...sent([50], 503)] } }, /acknowledged: 4 of 5/],
    ['one was not sent', { heads: 6 }, /acknowledged: 5 of 5/],
    ['a review is missing', { lost: ['no completed check'] }, /without a review: 1/],
    ['a review came twice', { duplicated: ['2 completed checks'] }, /reviewed twice: 1/],
    ['a check never ended', { leftInProgress: ['a check'] }, /in progress: 1/],
    ['a job was given up', { troubles: ['a job'] }, /abandoned job.*: 1/],
    ['workers had nothing to do at its end', { active: { before: 4, after: 3, most: 4 } }, /busy.*: 4 and 3 of 4/],
    ['answers became too slow against those at rest', { burst: { ...run.burst, sent: sent([20, 49, 51]) } }, /5 × .*: 5\.1 ×/],
    [
      'answers took a second',
      { idle: { ...run.idle, sent: sent([900, 900]) }, burst: { ...run.burst, sent: sent([20, 49, 1_000]) } },
      /under 1 s: 1000 ms/,
    ],
  ])('is told as failed where %s', (_what, changes, told) => {
    expect(unmet(changes)).toEqual([expect.stringMatching(told)])
  })

  it('is shown in a table', () => {
    expect(answersTable([run.burst])).toContain('| saturated | 3 | 6 | 49 | 50 | 50 | 50 |')
  })
})
