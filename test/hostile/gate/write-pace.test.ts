import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSharedPacer } from '#app/shared-pacer'
import type { Clock } from '#github/clock'
import { createWritePacer, type WritePacer } from '#github/write-pacer'
import type { Database } from '#store/database'
import { createLanes } from '#store/lanes'
import { migrate } from '#store/migrate'
import { openDatabase } from '#store/open-database'
import { createTestClock } from '../../support/test-clock.ts'

const maxWaitMs = 75_000

interface World {
  readonly clock: Clock
  /** Of the installation, in a process of its own. */
  readonly replica: () => WritePacer
}

let database: Database
beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' }, { onLost: () => {}, log: { warn: () => {} } })
  await migrate(database)
})
afterAll(() => database.close())

/** Time passes by sleeping only, and the database's time with it: what is recorded there grows older by as much. */
const databaseClock = (): Clock => {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    random: () => 0.5,
    sleep: async (ms) => {
      offset += ms
      await database.query("UPDATE readiness.writes SET written_at = written_at - $1 * interval '1 millisecond'", [ms])
      await database.query("UPDATE readiness.lanes SET taken_at = taken_at - $1 * interval '1 millisecond'", [ms])
    },
  }
}

const inMemory = (): World => {
  const clock = createTestClock()
  const pacer = createWritePacer(clock)
  return { clock, replica: () => pacer }
}
const inDatabase = (): World => {
  const clock = databaseClock()
  return { clock, replica: () => createSharedPacer(createLanes(database), 99, { warn: () => {} }, clock) }
}

beforeEach(() => database.query('TRUNCATE readiness.writes, readiness.lanes'))

describe.each([
  ['in one process', inMemory],
  ['through the database', inDatabase],
])('%s', (_, worldOf) => {
  /** When each write began, in order. */
  const timesOf = async (world: World, pacers: readonly WritePacer[], writers: number, each: number): Promise<number[]> => {
    const times: number[] = []
    const review = async (number: number): Promise<void> => {
      const pacer = pacers[number % pacers.length] as WritePacer
      for (let write = 0; write < each; write += 1) {
        await pacer.run('a write', async () => void times.push(world.clock.now()), maxWaitMs, `review ${number}`)
      }
    }
    await Promise.all(Array.from({ length: writers }, (_unused, number) => review(number)))
    return times.toSorted((first, second) => first - second)
  }
  const gapsOf = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time - (times[index] ?? 0))

  it('five pull requests reviewed at once do not write twice within a second', async () => {
    const world = worldOf()
    const times = await timesOf(world, [world.replica()], 5, 3)
    expect(times).toHaveLength(15)
    expect(Math.min(...gapsOf(times))).toBeGreaterThanOrEqual(1_000)
  })

  it('a single review of five writes is not slowed down', async () => {
    const world = worldOf()
    const times = await timesOf(world, [world.replica()], 1, 5)
    expect(Math.max(...gapsOf(times))).toBeLessThan(1_000)
  })

  it('a single review of twelve writes is a burst from its sixth write on', async () => {
    const world = worldOf()
    const gaps = gapsOf(await timesOf(world, [world.replica()], 1, 12))
    expect(Math.min(...gaps.slice(4))).toBeGreaterThanOrEqual(1_000)
  })

  it('a review that begins right after another one does not write within its second', async () => {
    const world = worldOf()
    const pacer = world.replica()
    const times = [...(await timesOf(world, [pacer], 1, 1))]
    await pacer.run('a write', async () => void times.push(world.clock.now()), maxWaitMs, 'another review')
    expect(gapsOf(times)[0]).toBeGreaterThanOrEqual(1_000)
  })
})

it('two replicas that review pull requests of one installation do not write twice within a second', async () => {
  const world = inDatabase()
  const [one, other] = [world.replica(), world.replica()]
  const times: number[] = []
  // Turn by turn: what the second replica knows of the first it knows from the database.
  for (let turn = 0; turn < 6; turn += 1) {
    const pacer = turn % 2 === 0 ? one : other
    await pacer.run('a write', async () => void times.push(world.clock.now()), maxWaitMs, `review ${turn % 2}`)
  }
  expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeGreaterThanOrEqual(1_000)
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
