import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Job } from '#model/job'
import type { StorePlace } from '#store/database/open-database'
import { openStore, type Store } from '#store/open-store'
import type { Handlers } from '#store/queue/queue'
import { places } from './places.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const open = (place: StorePlace, retryLimit = 1, pollingSeconds = 0.5) =>
  openStore({
    place,
    retryLimit,
    retryDelaySeconds: 0,
    pollingSeconds,
    leaseSeconds: 60,
    log: quiet,
    onLost: () => {},
    observable: true,
  })

const reviewOf = (number: number, delaySeconds?: number): Job => ({
  kind: 'review',
  data: { installationId: 1, owner: 'acme', repo: 'shop', number, rerun: false },
  ...(delaySeconds ? { delaySeconds } : {}),
})
const idle: Handlers = {
  review: async () => {},
  'find-pull-requests': async () => {},
  hold: async () => {},
  settings: async () => {},
  command: async () => {},
  button: async () => {},
  'merge-group': async () => {},
  notify: async () => {},
  reconcile: async () => {},
}
const signal = () => {
  let resolve: () => void = () => {}
  const promise = new Promise<void>((settle) => (resolve = settle))
  return { promise, resolve }
}

describe.each(places)('a store on %s', (_name, placeOf) => {
  let store: Store
  beforeAll(async () => {
    store = await open(await placeOf())
  })
  afterAll(() => store.close(5_000))

  test('writes the jobs of a delivery once, however often it is delivered', async () => {
    const first = await store.accept({ id: 'delivery-1', event: 'pull_request' }, [reviewOf(1)])
    const again = await store.accept({ id: 'delivery-1', event: 'pull_request' }, [reviewOf(1)])
    expect(first).toEqual({ duplicate: false, jobIds: [expect.any(String)] })
    expect(again).toEqual({ duplicate: true, jobIds: [] })
  })

  test('forgets the delivery when its job cannot be written, so that a redelivery is heard', async () => {
    const nul: Job = { kind: 'review', data: { installationId: 1, owner: 'ac\u0000me', repo: 'shop', number: 2, rerun: false } }
    await expect(store.accept({ id: 'delivery-2', event: 'pull_request' }, [nul])).rejects.toThrow()
    expect(await store.accept({ id: 'delivery-2', event: 'pull_request' }, [reviewOf(2)])).toMatchObject({ duplicate: false })
  })

  test('remembers which pull requests were reviewed at a head, and which reviews never ended', async () => {
    const key = { installationId: 5, owner: 'Acme', repo: 'Shop', number: 9 }
    await store.ledger.begin(key, 'aaa', 'job-1')
    await store.ledger.announced(key, 'aaa', 77)
    expect(await store.ledger.pullRequestsAt('acme', 'shop', 'aaa')).toEqual([9])
    expect(await store.ledger.unfinished(0, 10)).toEqual([
      { installationId: 5, owner: 'acme', repo: 'shop', number: 9, headSha: 'aaa', correlationId: 'job-1', checkRunId: 77 },
    ])
    expect(await store.ledger.unfinished(3600, 10)).toEqual([])
    await store.ledger.finish(key, 'aaa', 'production-ready')
    expect(await store.ledger.unfinished(0, 10)).toEqual([])
  })

  test('tells once which reviews rest on a waiver that is no longer in force', async () => {
    const key = { installationId: 5, owner: 'Acme', repo: 'Shop', number: 10 }
    await store.ledger.begin(key, 'bbb', 'job-2')
    await store.ledger.finish(key, 'bbb', 'production-ready', '2026-06-02')
    expect(await store.ledger.takeExpired('2026-06-01T23:59:59Z', 10)).toEqual([])
    expect(await store.ledger.takeExpired('2026-06-02', 10)).toEqual([{ installationId: 5, owner: 'acme', repo: 'shop', number: 10 }])
    expect(await store.ledger.takeExpired('2026-06-02', 10)).toEqual([])
  })

  test('remembers what was answered on a head, and that it was', async () => {
    const key = { owner: 'Acme', repo: 'Shop', number: 9 }
    const help = { login: 'ann', command: 'help', outcome: 'done', answer: '| a | b |' } as const
    await store.conversation.record(key, { ...help, source: 'comment 1 line 1', headSha: 'aaa' })
    const refused = { login: 'eve', command: 'recheck', outcome: 'refused', note: 'no' } as const
    await store.conversation.record(key, { ...refused, source: 'comment 2 line 1', headSha: 'aaa' })
    expect(await store.conversation.answersAt({ owner: 'acme', repo: 'shop', number: 9 }, 'aaa')).toEqual([help, refused])
    expect(await store.conversation.answersAt(key, 'bbb')).toEqual([])
    expect(await store.conversation.isAnswered(key, 'comment 1 line 1')).toBe(true)
    expect(await store.conversation.isAnswered(key, 'comment 1 line 2')).toBe(false)
    expect(await store.conversation.refusedWithin(key, 'eve', 60)).toBe(1)
    expect(await store.conversation.refusedWithin(key, 'ann', 60)).toBe(0)
  })

  test('gives each person one turn a minute on a commit, whichever pull request or spelling it comes by', async () => {
    const { conversation } = store
    const key = { owner: 'Acme', repo: 'Shop', number: 9 }
    const turn = { source: 'comment 1 command 1', headSha: 'aaa', login: 'Ann', command: '/readiness recheck' }
    const another = { ...turn, source: 'comment 2 command 1' }
    expect(await conversation.takeTurn(key, turn, 60)).toBe(true)
    // A job that is tried again.
    expect(await conversation.takeTurn(key, turn, 60)).toBe(true)
    expect(await conversation.takeTurn(key, another, 60)).toBe(false)
    expect(await conversation.takeTurn({ ...key, number: 10 }, another, 60)).toBe(false)
    expect(await conversation.takeTurn({ ...key, number: 10 }, turn, 60)).toBe(false)
    expect(await conversation.takeTurn({ ...key, owner: 'acme' }, { ...another, login: 'ann' }, 60)).toBe(false)
    expect(await conversation.takeTurn(key, { ...another, login: 'mia' }, 60)).toBe(true)
    expect(await conversation.takeTurn(key, { ...another, headSha: 'bbb' }, 60)).toBe(true)
    expect(await conversation.takeTurn(key, another, 0)).toBe(true)
  })

  test('keeps a waiver until its day, for its pull request and for what carries it', async () => {
    const key = { owner: 'Acme', repo: 'Shop', number: 9 }
    const waiver = {
      fingerprint: '0123456789abcdef',
      ruleId: 'a-rule',
      severity: 'P1',
      path: 'src/a.ts',
      reason: 'The provider changes in May.',
      approver: 'max',
      expires: '2026-06-02',
    } as const
    await store.conversation.waive(key, waiver)
    expect(await store.conversation.waiversOf(key, '2026-06-01T23:59:59Z')).toEqual([waiver])
    expect(await store.conversation.waiversOf(key, '2026-06-02')).toEqual([])
    expect(await store.conversation.waiversOf({ ...key, number: 8 }, '2026-06-01')).toEqual([])
    expect(await store.conversation.waiversIn(key, '2026-06-01')).toEqual([waiver])
    expect(await store.conversation.unwaive(key, waiver.fingerprint)).toBe(true)
    expect(await store.conversation.unwaive(key, waiver.fingerprint)).toBe(false)
  })

  test('knows who paused a pull request', async () => {
    const key = { owner: 'Acme', repo: 'Shop', number: 9 }
    await store.conversation.pause(key, 'ann')
    expect(await store.conversation.pausedBy({ ...key, owner: 'acme' })).toBe('ann')
    await store.conversation.resume(key)
    expect(await store.conversation.pausedBy(key)).toBeUndefined()
  })

  test('gives back the facts that were put, and nothing for what is unknown', async () => {
    const facts = { facts: [], imports: [], exports: [], functions: [], calls: [], traits: { env: ['A\u0000B'] } } as never
    const entries = new Map(Array.from({ length: 450 }, (_, index) => [`blob-${index}`, facts] as const))
    await store.facts.put(entries)
    await store.facts.put(entries)
    const found = await store.facts.get([...entries.keys(), 'unknown'])
    expect(found.size).toBe(450)
    expect(found.get('blob-449')).toEqual(facts)
  })

  test('removes nothing that is within its time', async () => {
    expect(await store.removeExpired()).toEqual({
      deliveries: 0,
      deliveryBodies: 0,
      reviews: 0,
      commands: 0,
      waivers: 0,
      pushes: 0,
      reviewRecords: 0,
      heads: 0,
      headVerdicts: 0,
      audits: 0,
      outcomes: 0,
      writes: 0,
      webSessions: 0,
      setupCodes: 0,
      turns: 0,
      held_jobs: 0,
      notified: 0,
      pauses: 0,
      facts: 0,
    })
  })
})

describe.each(places)('the queue on %s', (_name, placeOf) => {
  test('a burst of pushes is one running and one waiting review', async () => {
    const store = await open(await placeOf())
    const [started, gate] = [signal(), signal()]
    const seen: string[] = []
    try {
      const first = await store.accept({ id: 'push-1', event: 'pull_request' }, [reviewOf(7)])
      const merged = await store.accept({ id: 'push-2', event: 'pull_request' }, [reviewOf(7)])
      await store.queue.work(
        {
          ...idle,
          review: async ({ id }) => {
            seen.push(id)
            started.resolve()
            if (seen.length === 1) await gate.promise
          },
        },
        2,
      )
      await started.promise
      const waiting = await store.accept({ id: 'push-3', event: 'pull_request' }, [reviewOf(7)])
      const dropped = await store.accept({ id: 'push-4', event: 'pull_request' }, [reviewOf(7)])
      expect((await store.queue.depth()).find(({ queue }) => queue === 'review')).toMatchObject({ waiting: 1, active: 1 })
      gate.resolve()
      await store.queue.whenJob('review', waiting.jobIds[0] ?? '', 'completed')
      expect([merged.jobIds, dropped.jobIds]).toEqual([[], []])
      expect(seen).toEqual([...first.jobIds, ...waiting.jobIds])
    } finally {
      gate.resolve()
      await store.close(5_000)
    }
  })

  test('a job that keeps failing is tried again, ends in the dead-letter queue, and can be sent round again', async () => {
    const store = await open(await placeOf())
    const attempts: (readonly [number, boolean])[] = []
    const [dead, replayed] = [signal(), signal()]
    try {
      const { jobIds } = await store.accept({ id: 'bad', event: 'pull_request' }, [reviewOf(8)])
      let failing = true
      await store.queue.work(
        {
          ...idle,
          review: async ({ attempt, last }) => {
            attempts.push([attempt, last])
            if (failing) throw new Error('the sky fell')
            replayed.resolve()
          },
        },
        1,
      )
      await store.queue.whenJob('review', jobIds[0] ?? '', 'failed').then(dead.resolve)
      const jobs = await store.queue.deadJobs(10)
      expect(jobs).toMatchObject([{ kind: 'review', data: { number: 8 }, error: 'the sky fell' }])
      expect(attempts).toEqual([
        [1, false],
        [2, true],
      ])
      failing = false
      expect(await store.queue.redrive()).toBe(1)
      await replayed.promise
      expect(await store.queue.deadJobs(10)).toEqual([])
    } finally {
      await store.close(5_000)
    }
  })

  test('a worker that has done a job takes the next one at once, where nobody announces it', { timeout: 50_000 }, async () => {
    const store = await open(await placeOf(), 1, 60)
    try {
      // They wait before anybody works: no notification wakes a worker for them, and the next look would be in a minute.
      await store.accept(
        { id: 'backlog', event: 'pull_request' },
        [11, 12, 13, 14].map((number) => reviewOf(number)),
      )
      const done = signal()
      const seen: number[] = []
      const review: Handlers['review'] = async ({ data }) => {
        if (seen.push(data.number) === 4) done.resolve()
      }
      await store.queue.work({ ...idle, review }, 1)
      await done.promise
      expect(new Set(seen)).toEqual(new Set([11, 12, 13, 14]))
    } finally {
      await store.close(5_000)
    }
  })

  test('stopping waits for the running job and takes no further one', async () => {
    const store = await open(await placeOf())
    const [started, gate] = [signal(), signal()]
    const ended: number[] = []
    await store.accept({ id: 'slow', event: 'pull_request' }, [reviewOf(9)])
    await store.queue.work(
      {
        ...idle,
        review: async ({ data }) => {
          started.resolve()
          await gate.promise
          ended.push(data.number)
        },
      },
      1,
    )
    await started.promise
    const order: string[] = []
    await store.accept({ id: 'next', event: 'pull_request' }, [reviewOf(10)])
    const closing = store.close(20_000).then(() => order.push('closed'))
    void gate.promise.then(() => order.push('released'))
    gate.resolve()
    await closing
    expect(order).toEqual(['released', 'closed'])
    expect(ended).toEqual([9])
  })
})
