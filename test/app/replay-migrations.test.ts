import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withReplay } from '#app/review/steps/replay-migrations'
import { RateLimitedError } from '#github/client/request-failure'
import { defaultConfig } from '#model/config'
import type { Replay } from '#model/replay'
import { files, openPull, openRoad, type Road } from './road.ts'

const side = { revision: 'main', commit: 'a'.repeat(40), entries: [] }
const replayed: Replay = { repository: 'acme/shop', base: side, head: side, series: [], problem: 'told' }

interface Asked {
  readonly path?: string
  readonly replay?: 'on' | 'off'
  readonly replayer?: () => Promise<Replay>
  readonly signal?: AbortSignal
}

const ask = async ({ path = 'db/migrations/1.sql', replay = 'on', replayer = async () => replayed, signal }: Asked) => {
  const logged: unknown[] = []
  const change = { repository: 'acme/shop', base: side, head: side, files: [{ path, status: 'added' }] }
  const config = { ...defaultConfig, migrations: { ...defaultConfig.migrations, replay } }
  const reviewed = { kind: 'reviewed', config }
  const answer = await withReplay(
    { change, blobs: {} } as never,
    reviewed as never,
    {
      engine: { replayer },
      observers: { stage: (_step: string, run: () => unknown) => run() },
      log: { error: (entry: unknown) => logged.push(entry) },
    } as never,
    signal ?? new AbortController().signal,
  )
  return { replay: answer.replay, logged }
}

describe('the replay of a review', () => {
  it('takes place where migrations change, and nowhere else', async () => {
    expect((await ask({})).replay).toBe(replayed)
    expect((await ask({ path: 'prisma/schema.prisma' })).replay).toBe(replayed)
    expect((await ask({ path: 'src/server.ts' })).replay).toBeUndefined()
  })

  it('is off where the base turns it off, and silent where no step is new', async () => {
    expect((await ask({ replay: 'off' })).replay).toBeUndefined()
    const { problem: _, ...nothing } = replayed
    expect((await ask({ replayer: async () => nothing })).replay).toBeUndefined()
  })

  it('that fails is told, and does not fail the review', async () => {
    const { replay, logged } = await ask({ replayer: () => Promise.reject(new Error('disk full')) })
    expect(replay?.problem).toBe('It failed. The log of the App says why.')
    expect(logged).toEqual([{ err: new Error('disk full') }])
  })

  it('leaves a rate limit and a stop to the job', async () => {
    const limited = new RateLimitedError('GET /repos', 0, undefined)
    await expect(ask({ replayer: () => Promise.reject(limited) })).rejects.toBe(limited)
    const signal = AbortSignal.abort(new Error('shutdown'))
    await expect(ask({ replayer: () => Promise.reject(new Error('killed')), signal })).rejects.toThrow('shutdown')
  })
})

describe('a pull request with a migration', () => {
  let road: Road
  beforeAll(async () => {
    road = await openRoad()
  })
  afterAll(() => road.stop())

  // The database engine compiles its code once, for seconds.
  it('shows in its check what the migration locks and rewrites', { timeout: 90_000 }, async () => {
    const { github } = road
    const first = 'CREATE TABLE orders (id bigint PRIMARY KEY, total integer NOT NULL);\n'
    const { repository, pull } = openPull(
      github,
      { 'db/migrations/0002_total.up.sql': 'ALTER TABLE orders ALTER COLUMN total TYPE numeric;\n' },
      { base: { ...files, 'db/migrations/0001_orders.up.sql': first } },
    )
    await github.deliverPullRequest(repository, pull, 'opened')
    const { summary } = await github.completedCheckRun(repository, repository.headOf(pull))
    expect(summary).toContain('### Migrations')
    expect(summary).toContain('| `0002_total.up.sql` | yes | orders: access exclusive | rewrites orders |')
    expect(summary).toContain('1 step of the base applies.')
  })
})
