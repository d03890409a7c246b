import { afterAll, beforeAll, expect, it } from 'vitest'
import { fallBack } from '#app/review/settings/fall-back'
import { defaultConfig } from '#model/config'
import { rules } from '#rules/index'
import { openPull, openRoad, unbounded, type Road } from './road.ts'

const id = 'external-call-without-timeout'

const stageUnder = (shown: number, notApplicable: number, limit: Partial<typeof defaultConfig.notApplicable> = {}) => {
  const config = { notApplicable: { ...defaultConfig.notApplicable, ...limit } }
  const { rules: under, notes } = fallBack(rules, [{ ruleId: id, shown, notApplicable }], config)
  return { stage: under.find((rule) => rule.id === id)?.stage, notes: notes.length }
}

it.each([
  ['with too few findings', 19, 19, {}, 'stable'],
  ['at one in ten', 20, 2, {}, 'stable'],
  ['above one in ten', 20, 3, {}, 'preview'],
  ['above another limit of the configuration', 20, 2, { percent: 5 }, 'preview'],
  ['where the configuration keeps it', 20, 20, { fallback: false }, 'stable'],
])('a rule %s (%i shown, %i not applicable, %j) is %s', (_, shown, notApplicable, limit, stage) => {
  expect(stageUnder(shown, notApplicable, limit)).toEqual({ stage, notes: stage === 'preview' ? 1 : 0 })
})

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => road.stop())

it(
  'a finding that was called not applicable is counted, and a rule of which that is said too often speaks in the summary alone',
  { timeout: 120_000 },
  async () => {
    const { github, harness } = road
    const { outcomes } = harness.app.store
    const { repository, pull } = openPull(github)
    await github.deliverPullRequest(repository, pull, 'opened')
    const run = await github.completedCheckRun(repository, repository.headOf(pull))
    expect(run.conclusion).toBe('failure')
    const { installationId, owner, repo, number } = await road.logged('Job done', { job: 'review' })
    const key = { installationId, owner, repo, number } as Parameters<typeof outcomes.record>[0]
    expect(await outcomes.tallies(key.installationId)).toEqual([{ ruleId: id, shown: 1, notApplicable: 0 }])
    expect(await (await fetch(`${harness.internalUrl}/metrics`)).text()).toContain(
      `readiness_findings_total{rule="${id}",outcome="shown"} 1`,
    )

    // What twenty other pull requests of this installation brought.
    const others = Array.from(
      { length: 20 },
      (_, index) => ({ fingerprint: `f${index}`, ruleId: id, outcome: index < 4 ? 'not-applicable' : 'shown' }) as const,
    )
    await outcomes.record({ ...key, number: 1_000 }, others)
    expect(await outcomes.record({ ...key, number: 1_000 }, others)).toEqual([])
    expect(await outcomes.tallies(key.installationId)).toEqual([{ ruleId: id, shown: 21, notApplicable: 4 }])

    const next = openPull(github, { 'src/server.js': unbounded('quotes') })
    await github.deliverPullRequest(next.repository, next.pull, 'opened')
    const quiet = await github.completedCheckRun(next.repository, next.repository.headOf(next.pull))
    expect(quiet.conclusion).not.toBe('failure')
    expect(next.pull.comments).toEqual([])
    expect(`${quiet.summary}${quiet.text}`).toContain(
      'is reported only in the summary. Of its findings that this installation showed in the past six months (21)',
    )
  },
)
