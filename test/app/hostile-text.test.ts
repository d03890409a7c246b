import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPull, openRoad, unbounded, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad({ extraction: { perText: 1_500 } })
})
afterAll(async () => {
  await road.stop()
})

it('a file that ends its worker costs a notice, and the rest of the change is reviewed', { timeout: 180_000 }, async () => {
  const { github } = road
  const { repository, pull } = openPull(github, {
    'src/server.js': unbounded('rates'),
    // PostgreSQL's grammar reads nested comments in a time that grows with the square of their depth.
    'db/deep.sql': '/*'.repeat(60_000),
  })
  await github.deliverPullRequest(repository, pull, 'opened')
  const run = await github.completedCheckRun(repository, repository.headOf(pull))
  expect(run.conclusion).toBe('failure')
  expect(pull.comments).toHaveLength(1)
  expect(`${run.summary}${run.text}`).toMatch(/deep\.sql.*exceeds the time limit for one file/)
})
