import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Job } from '#model/job'
import { openStore, type Store } from '#store/open-store'
import { payloadOf, sign, startForTest, type Harness } from '../../app/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startForTest({ disabled: true })
})
afterAll(() => harness.stop())

const jobsOf = async (queue: string): Promise<number> =>
  (await harness.app.store.queue.depth()).find((depth) => depth.queue === queue)?.waiting ?? 0

let comments = 0
/** A command, which has a job of its own. */
const command = (): object =>
  payloadOf('issue_comment', 'created', {
    issue: { number: 5, pull_request: {} },
    comment: { id: (comments += 1), body: '/readiness recheck', user: { type: 'User' } },
  })

const acceptedSince = (logged: number): readonly Record<string, unknown>[] =>
  harness.logs
    .slice(logged)
    .filter(({ msg }) => msg === 'Delivery accepted')
    .map(({ duplicate, jobIds }) => ({ duplicate, jobIds }))

it('a recorded delivery that is sent again under new ids, many at once, is answered with success and starts nothing', async () => {
  const payload = command()
  expect((await harness.deliver('issue_comment', payload, { id: 'the-genuine-one' })).status).toBe(202)
  const before = await jobsOf('command')
  const logged = harness.logs.length
  const replays = await Promise.all(
    Array.from({ length: 10 }, (_, index) => harness.deliver('issue_comment', payload, { id: `new-${index}` })),
  )
  expect(replays.map(({ status }) => status)).toEqual(replays.map(() => 202))
  expect(acceptedSince(logged)).toEqual(replays.map(() => ({ duplicate: true, jobIds: [] })))
  expect(await jobsOf('command')).toBe(before)
})

it('ten copies of one body that arrive in the same moment start one job', async () => {
  const payload = command()
  const before = await jobsOf('command')
  const logged = harness.logs.length
  await Promise.all(Array.from({ length: 10 }, (_, index) => harness.deliver('issue_comment', payload, { id: `at-once-${index}` })))
  expect(acceptedSince(logged).filter(({ duplicate }) => duplicate === false)).toHaveLength(1)
  expect(await jobsOf('command')).toBe(before + 1)
})

it('a body that was changed by one space has no signature, and is refused', async () => {
  const body = JSON.stringify(command())
  const response = await fetch(`${harness.url}/api/github/webhooks`, {
    method: 'POST',
    body: `${body} `,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'issue_comment',
      'x-github-delivery': 'one-space-more',
      'x-hub-signature-256': sign(body),
    },
  })
  expect(response.status).toBe(401)
})

it.each(['pull_request', 'check_run', 'check_suite', 'merge_group'])(
  'the signed body of a comment that is sent as the event %s starts nothing',
  async (event) => {
    const payload = command()
    expect((await harness.deliver('issue_comment', payload)).status).toBe(202)
    const queues = ['review', 'command', 'find-pull-requests', 'merge-group', 'button']
    const before = await Promise.all(queues.map(jobsOf))
    expect((await harness.deliver(event, payload)).status).toBe(400)
    expect(await Promise.all(queues.map(jobsOf))).toEqual(before)
  },
)

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const jobOf = (commentId: number): Job => ({
  kind: 'command',
  data: { installationId: 1, owner: 'acme', repo: 'shop', number: 7, commentId, sender: 'ann' },
})

it('a body whose first handling did not commit is not lost: its next delivery is taken', async () => {
  const { store } = harness.app
  // JSON has no such number, so writing the job fails in the middle of the transaction.
  const broken = { ...jobOf(1_000), data: { ...jobOf(1_000).data, number: 7n } } as unknown as Job
  const bodyDigest = createHash('sha256').update('a body').digest('hex')
  await expect(store.accept({ id: 'first', event: 'issue_comment', bodyDigest }, [broken])).rejects.toThrow()
  expect(await store.accept({ id: 'second', event: 'issue_comment', bodyDigest }, [jobOf(1_000)])).toMatchObject({ duplicate: false })
  expect(await store.accept({ id: 'first', event: 'issue_comment', bodyDigest }, [jobOf(1_000)])).toEqual({ duplicate: true, jobIds: [] })
})

it('a redelivery repeats a job that failed for good, once, and a replay of a job that succeeded repeats nothing', async () => {
  const store: Store = await openStore({
    place: { kind: 'memory' },
    retryLimit: 0,
    retryDelaySeconds: 0,
    pollingSeconds: 0.5,
    leaseSeconds: 60,
    log: quiet,
    onLost: () => {},
    observable: true,
  })
  try {
    const nothing = async () => {}
    let isFailing = true
    const command = async () => {
      if (isFailing) throw new Error('GitHub is down.')
    }
    await store.queue.work(
      {
        hold: nothing,
        review: nothing,
        settings: nothing,
        'find-pull-requests': nothing,
        command,
        button: nothing,
        'merge-group': nothing,
        reconcile: nothing,
        notify: nothing,
      },
      1,
    )
    const delivery = { id: 'one', event: 'issue_comment', bodyDigest: 'digest' }
    const [failed = ''] = (await store.accept(delivery, [jobOf(1)])).jobIds
    await store.queue.whenJob('command', failed, 'failed')
    isFailing = false
    const redelivered = await store.accept(delivery, [jobOf(1)])
    expect(redelivered).toMatchObject({ duplicate: true, jobIds: [expect.any(String)] })
    await store.queue.whenJob('command', redelivered.jobIds[0] ?? '', 'completed')
    expect(await store.accept(delivery, [jobOf(1)])).toEqual({ duplicate: true, jobIds: [] })
    expect(await store.accept({ ...delivery, id: 'a-new-id' }, [jobOf(1)])).toEqual({ duplicate: true, jobIds: [] })
  } finally {
    await store.close(1_000)
  }
})
