import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSharedPacer } from '#app/operations/shared-pacer'
import type { Clock } from '#github/client/clock'
import { createWritePacer, type WritePacer } from '#github/writing/write-pacer'
import type { Database } from '#store/database/database'
import { createLanes } from '#store/queue/lanes'
import { migrate } from '#store/database/migrate'
import { openDatabase } from '#store/database/open-database'
import { createTestClock } from '../../support/test-clock.ts'

const maxWaitMs = 75_000

interface World {
  /** Of the installation, in a process of its own. */
  readonly replica: () => WritePacer
  /** Records a write, where the pacer itself does not. */
  readonly write: () => Promise<void>
  /** Milliseconds between each write and the one before. */
  readonly gaps: () => Promise<number[]>
  /** Milliseconds of each wait. */
  readonly slept: readonly number[]
}

const gapsOf = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time - (times[index] ?? 0))

let database: Database
beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' }, { onLost: () => {}, log: { warn: () => {} } })
  await migrate(database)
})
afterAll(() => database.close())

const inMemory = (): World => {
  const clock = createTestClock()
  const pacer = createWritePacer(clock)
  const times: number[] = []
  return {
    replica: () => pacer,
    write: async () => void times.push(clock.now()),
    gaps: async () => gapsOf(times),
    slept: clock.slept,
  }
}

/** A sleep makes what the database has recorded so much older. Gaps are read there: a busy machine adds nothing to them and takes nothing away. */
const inDatabase = (): World => {
  const slept: number[] = []
  const clock: Clock = {
    now: () => Date.now(),
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms)
      await database.query("UPDATE readiness.writes SET written_at = written_at - $1 * interval '1 millisecond'", [ms])
      await database.query("UPDATE readiness.lanes SET taken_at = taken_at - $1 * interval '1 millisecond'", [ms])
    },
  }
  return {
    replica: () => createSharedPacer(createLanes(database), 99, { warn: () => {} }, clock),
    write: async () => undefined,
    gaps: async () => {
      const rows = await database.query<{ at: number }>(
        'SELECT EXTRACT(EPOCH FROM written_at)::float8 * 1000 AS at FROM readiness.writes ORDER BY written_at',
      )
      return gapsOf(rows.map(({ at }) => at)).map(Math.round)
    },
    slept,
  }
}

beforeEach(() => database.query('TRUNCATE readiness.writes, readiness.lanes'))

describe.each([
  ['in one process', inMemory],
  ['through the database', inDatabase],
])('%s', (_, worldOf) => {
  const writesOf = (world: World, pacers: readonly WritePacer[], writers: number, each: number): Promise<unknown> => {
    const review = async (number: number): Promise<void> => {
      const pacer = pacers[number % pacers.length] as WritePacer
      for (let write = 0; write < each; write += 1) await pacer.run('a write', world.write, maxWaitMs, `review ${number}`)
    }
    return Promise.all(Array.from({ length: writers }, (_unused, number) => review(number)))
  }

  it('five pull requests reviewed at once do not write twice within a second', async () => {
    const world = worldOf()
    await writesOf(world, [world.replica()], 5, 3)
    const gaps = await world.gaps()
    expect(gaps).toHaveLength(14)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
  })

  it('a single review of five writes is not slowed down', async () => {
    const world = worldOf()
    await writesOf(world, [world.replica()], 1, 5)
    expect(await world.gaps()).toHaveLength(4)
    expect(world.slept).toEqual([])
  })

  it('a single review of twelve writes is a burst from its sixth write on', async () => {
    const world = worldOf()
    await writesOf(world, [world.replica()], 1, 12)
    const gaps = await world.gaps()
    expect(gaps).toHaveLength(11)
    expect(Math.min(...gaps.slice(4))).toBeGreaterThanOrEqual(1_000)
  })

  it('a review that begins right after another one does not write within its second', async () => {
    const world = worldOf()
    const pacer = world.replica()
    await writesOf(world, [pacer], 1, 1)
    await pacer.run('a write', world.write, maxWaitMs, 'another review')
    expect((await world.gaps())[0]).toBeGreaterThanOrEqual(1_000)
  })
})

it('two replicas that review pull requests of one installation do not write twice within a second', async () => {
  const world = inDatabase()
  const [one, other] = [world.replica(), world.replica()]
  // Turn by turn: what the second replica knows of the first it knows from the database.
  for (let turn = 0; turn < 6; turn += 1) {
    const pacer = turn % 2 === 0 ? one : other
    await pacer.run('a write', world.write, maxWaitMs, `review ${turn % 2}`)
  }
  const gaps = await world.gaps()
  expect(gaps).toHaveLength(5)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
})

it('a rest that GitHub asked one replica for keeps the writes of another', async () => {
  const world = inDatabase()
  const [one, other] = [world.replica(), world.replica()]
  const lanes = createLanes(database)
  one.holdUntil(Date.now() + 1_800_000)
  // It is recorded behind the caller's back.
  while ((await lanes.heldUntil(99)) === undefined) await database.query('SELECT 1')
  await expect(other.run('a write', async () => undefined, maxWaitMs, 'a review')).rejects.toMatchObject({ name: 'RateLimitedError' })
})
