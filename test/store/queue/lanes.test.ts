import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Job } from '#model/job'
import { openStore, type Store } from '#store/open-store'
import { parseScope, scopeName } from '#store/switches'
import { places } from '../places.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const settings = { retryLimit: 1, retryDelaySeconds: 0, pollingSeconds: 0.5, leaseSeconds: 60, log: quiet, onLost: () => {} }
const reviewOf = (installationId: number, number: number, rerun = false): Job => ({
  kind: 'review',
  data: { installationId, owner: `org-${installationId}`, repo: 'shop', number, rerun },
})

describe.each(places)('what processes share, on %s', (_name, placeOf) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore({ ...settings, place: await placeOf() })
  })
  afterAll(() => store.close(1_000))

  const limits = [{ writes: 2, perMs: 3_600_000 }]

  test('one holder has the turn to write at a time, and gets it again', async () => {
    expect(await store.lanes.enter(1, 'one', [])).toBeUndefined()
    expect(await store.lanes.enter(1, 'other', [])).toBeGreaterThan(0)
    expect(await store.lanes.enter(2, 'other', [])).toBeUndefined()
    await store.lanes.leave(1, 'one')
    expect(await store.lanes.enter(1, 'other', [])).toBeUndefined()
  })

  test('holders share the budget of an installation', async () => {
    expect(await store.lanes.enter(3, 'one', limits)).toBeUndefined()
    await store.lanes.leave(3, 'one')
    expect(await store.lanes.enter(3, 'other', limits)).toBeUndefined()
    await store.lanes.leave(3, 'other')
    const wait = await store.lanes.enter(3, 'one', limits)
    expect(wait).toBeGreaterThan(3_500_000)
    expect(wait).toBeLessThanOrEqual(3_600_000)
  })

  test('a rest that GitHub asked for holds for all, and the longest one counts', async () => {
    const until = Date.now() + 100_000
    expect(await store.lanes.heldUntil(4)).toBeUndefined()
    await store.lanes.hold(4, until)
    await store.lanes.hold(4, until - 50_000)
    expect(await store.lanes.heldUntil(4)).toBeCloseTo(until, -1)
    expect(await store.lanes.enter(4, 'one', [])).toBeGreaterThan(90_000)
  })

  test('what is switched off is held back, once, and waits in the queue when all its switches are gone', async () => {
    await store.switches.pause({ kind: 'installation', id: 7 }, 'ann', 'too loud')
    await store.switches.pause({ kind: 'repository', owner: 'Org-7', repo: 'Shop' }, 'ann', 'too loud')
    expect(await store.switches.hold(reviewOf(7, 1))).toBe(true)
    expect(await store.switches.hold(reviewOf(7, 1, true))).toBe(true)
    expect(await store.switches.hold(reviewOf(8, 1))).toBe(false)
    expect(await store.switches.countHeld()).toBe(1)
    expect(await store.switches.list()).toMatchObject([
      { scope: 'installation:7', switchedBy: 'ann', reason: 'too loud' },
      { scope: 'repository:org-7/shop' },
    ])
    expect(await store.switches.resume({ kind: 'installation', id: 7 })).toBe(0)
    expect(await store.switches.resume({ kind: 'repository', owner: 'org-7', repo: 'shop' })).toBe(1)
    expect(await store.switches.resume({ kind: 'all' })).toBeUndefined()
    expect(await store.switches.countHeld()).toBe(0)
    expect((await store.queue.depth()).find(({ queue }) => queue === 'review')).toMatchObject({ waiting: 1 })
  })

  test('everything can be switched off', async () => {
    await store.switches.pause({ kind: 'all' }, 'ann', 'maintenance')
    expect(await store.switches.hold({ kind: 'reconcile', data: {} })).toBe(true)
    expect(await store.switches.resume({ kind: 'all' })).toBe(1)
  })
})

describe.each(places)('fairness on %s', (_name, placeOf) => {
  test('an installation with one review does not wait for all of one with many', async () => {
    const store = await openStore({ ...settings, place: await placeOf() })
    const served: number[] = []
    const all = Promise.withResolvers<void>()
    try {
      for (let number = 1; number <= 8; number += 1) await store.queue.enqueue(reviewOf(1, number))
      await store.queue.enqueue(reviewOf(2, 1))
      await store.queue.enqueue(reviewOf(3, 1))
      const nothing = async () => {}
      await store.queue.work(
        {
          review: async ({ data }) => {
            served.push(data.installationId)
            if (served.length === 10) all.resolve()
          },
          hold: nothing,
          settings: nothing,
          'find-pull-requests': nothing,
          command: nothing,
          button: nothing,
          'merge-group': nothing,
          reconcile: nothing,
          notify: nothing,
        },
        1,
      )
      await all.promise
      expect(served.slice(0, 3).toSorted((one, other) => one - other)).toEqual([1, 2, 3])
    } finally {
      await store.close(1_000)
    }
  })
})

test.each(['all', 'installation:815', 'repository:acme/shop'])('%s names a scope', (text) => {
  const scope = parseScope(text)
  expect(scope && scopeName(scope)).toBe(text)
})

test.each(['', 'installation:0', 'installation:x', 'repository:acme', 'repository:a/b/c', 'everything'])('%j names none', (text) => {
  expect(parseScope(text)).toBeUndefined()
})
