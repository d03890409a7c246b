import type { Replay } from '#model/replay'
import { replayChange, type ReplayRequest } from './replay-change.ts'
import { replayLimits } from './run-replay.ts'

/** Replays one change after another: each engine takes memory of its own. */
export type Replayer = (request: ReplayRequest) => Promise<Replay>

export interface ReplayerOptions {
  readonly replay?: Replayer
  /** Memory that this process may still take, in bytes. By default what its container or machine has left. */
  readonly availableMemory?: () => number
}

/** In megabytes: an engine takes 800 without rows, and the rows of a series need some. */
const leastMemory = 1_000

/** Left to the process that starts the engine, in megabytes. */
const kept = 200

const withoutReplay = ({ change: { repository, base, head } }: ReplayRequest, problem: string): Replay => ({
  repository,
  base: { revision: base.revision, commit: base.commit },
  head: { revision: head.revision, commit: head.commit },
  series: [],
  problem,
})

/** For a process that does other work beside: never two replays at once, and none that memory is too short for. */
export const replayerInTurn = ({
  replay = replayChange,
  availableMemory = () => process.availableMemory(),
}: ReplayerOptions = {}): Replayer => {
  let last: Promise<unknown> = Promise.resolve()
  const run = async (request: ReplayRequest): Promise<Replay> => {
    request.signal?.throwIfAborted()
    const free = Math.floor(availableMemory() / 1_000_000) - kept
    if (free < leastMemory)
      return withoutReplay(
        request,
        `The server has ${Math.max(free, 0).toLocaleString('en')} MB of memory left for it, and needs ${leastMemory.toLocaleString('en')} MB.`,
      )
    const limits = request.limits ?? replayLimits
    return replay({ ...request, limits: { ...limits, memory: Math.min(limits.memory, free) } })
  }
  return (request) => {
    const next = last.then(() => run(request))
    last = next.catch(() => undefined)
    return next
  }
}
