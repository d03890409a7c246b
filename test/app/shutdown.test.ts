import { expect, test } from 'vitest'
import { openPull, openRoad } from './road.ts'
import { signal } from './harness.ts'

test('stopping lets the running review come to its end, and then nothing listens any more', async () => {
  const road = await openRoad({ shutdownGraceMs: 20_000 })
  const { github, harness } = road
  const { repository, pull } = openPull(github)
  const [reading, goOn] = [signal(), signal()]
  github.onRequest(async ({ path }) => {
    if (!path.includes('/compare/')) return undefined
    reading.resolve()
    await goOn.promise
    return undefined
  })
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    await reading.promise
    const stopping = harness.stop()
    goOn.resolve()
    await stopping
    const runs = repository.checkRuns.map(({ status, conclusion }) => [status, conclusion])
    expect(runs).toEqual([['completed', 'failure']])
    await expect(fetch(`${harness.url}/healthz`)).rejects.toThrow()
  } finally {
    goOn.resolve()
    await road.stop()
  }
})

test('the kill switch keeps deliveries and reviews nothing', async () => {
  const road = await openRoad({ disabled: true })
  try {
    const { repository, pull } = openPull(road.github)
    expect((await road.github.deliverPullRequest(repository, pull, 'opened')).statusCode).toBe(202)
    const depth = await road.harness.app.store.queue.depth()
    expect(depth.find(({ queue }) => queue === 'review')).toMatchObject({ waiting: 1, active: 0 })
    expect(road.github.state.requests).toEqual([])
  } finally {
    await road.stop()
  }
})
