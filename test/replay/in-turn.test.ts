import { describe, expect, it } from 'vitest'
import type { Replay } from '#model/replay'
import { defaultConfig } from '#model/config'
import { replayerInTurn, type Replayer } from '#replay/in-turn'
import type { ReplayRequest } from '#replay/replay-change'

const side = { revision: 'x', commit: 'a'.repeat(40), entries: [] }

const request = (rest: Partial<ReplayRequest> = {}): ReplayRequest => ({
  change: { repository: 'acme/orders', base: side, head: side, files: [] },
  blobs: { read: () => Promise.reject(new Error('not read')) },
  config: defaultConfig,
  ...rest,
})

const done: Replay = { repository: 'acme/orders', base: side, head: side, series: [] }

describe('replays in turn', () => {
  it('begin once the one before has ended, however it ended', async () => {
    const events: string[] = []
    const ends = [Promise.withResolvers<Replay>(), Promise.withResolvers<Replay>()]
    let started = 0
    const replay: Replayer = async () => {
      const number = started++
      events.push(`start ${number}`)
      return (ends[number] as PromiseWithResolvers<Replay>).promise
    }
    const replayer = replayerInTurn({ replay, availableMemory: () => 4e9 })
    const first = replayer(request())
    const second = replayer(request())
    const failed = expect(first).rejects.toThrow('first')
    await Promise.resolve()
    await Promise.resolve()
    expect(events).toEqual(['start 0'])
    ends[0]?.reject(new Error('first'))
    await failed
    ends[1]?.resolve(done)
    expect(await second).toBe(done)
    expect(events).toEqual(['start 0', 'start 1'])
  })

  it('say that memory is too short, and start nothing', async () => {
    const replay: Replayer = () => Promise.reject(new Error('started'))
    const answer = await replayerInTurn({ replay, availableMemory: () => 700e6 })(request())
    expect(answer).toMatchObject({ series: [], problem: 'The server has 500 MB of memory left for it, and needs 1,000 MB.' })
  })

  it('may take no more memory than is left', async () => {
    let memory: number | undefined
    const replay: Replayer = async ({ limits }) => {
      memory = limits?.memory
      return done
    }
    await replayerInTurn({ replay, availableMemory: () => 1.5e9 })(request())
    expect(memory).toBe(1_300)
    await replayerInTurn({ replay, availableMemory: () => 64e9 })(request())
    expect(memory).toBe(1_800)
  })

  it('do not start for a review that was stopped while it waited', async () => {
    const stopped = new AbortController()
    let started = 0
    const replay: Replayer = async () => {
      started++
      return done
    }
    const replayer = replayerInTurn({ replay, availableMemory: () => 4e9 })
    const answer = replayer(request({ signal: stopped.signal }))
    stopped.abort(new Error('shutdown'))
    await expect(answer).rejects.toThrow('shutdown')
    expect(started).toBe(0)
  })
})
