import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseRenderMessage, renderStates, type RenderAnswer, type RenderMessage } from './charts/chart-messages.ts'
import { longestAnswer, type RenderRequest } from './charts/chart-request.ts'
import { detectIsolation } from './isolation/detect-isolation.ts'
import type { IsolationLevel } from './isolation/isolation.ts'
import { entryFile, isSource, programRoot } from './program-files.ts'
import { workerCommand } from './worker-command.ts'
import { startWorker, type WorkerProcess } from './isolation/worker-process.ts'

export interface RenderLimits {
  /** Processor time of one chart in milliseconds. */
  readonly perChart: number
  /** Resident memory of the process in megabytes. It takes about 150 with the renderer loaded. */
  readonly memory: number
}

export const renderLimits: RenderLimits = { perChart: 5_000, memory: 900 }

/** The outcome of rendering: an answer, or a clause on why there is none. */
export type Outcome = RenderAnswer | { readonly reason: string }

export interface ChartRenderer {
  /** Renders one chart; the next one waits. Never throws because of a chart. */
  render(files: RenderRequest['files'], values: RenderRequest['values'], archives?: RenderRequest['archives']): Promise<Outcome>
  close(): void
}

const workerFile = entryFile('engine/chart-worker')
/** The renderer: beside the code after a build, in its own folder before. */
const programFile = join(programRoot, isSource ? '../chart-renderer' : '', 'chart-renderer.wasm.br')

/** Heap of the worker's JavaScript in megabytes; the renderer's memory is outside it. */
const heap = 256
/** Wall-clock limits, as a multiple of the processor time. */
const patience = 6
const startMs = 60_000
const lookMs = 20

const withLinks = (path: string): readonly string[] => (existsSync(path) ? [...new Set([path, realpathSync(path)])] : [])

const ownFiles = (): readonly string[] => [dirname(workerFile), join(programRoot, 'chunks'), programFile].flatMap(withLinks)

const reasons = {
  time: ({ perChart }: RenderLimits) => `limit reached: rendering took more than ${perChart / 1_000} s of processor time`,
  memory: ({ memory }: RenderLimits) => `limit reached: rendering took more than ${memory} MB of memory`,
  crash: () => 'the template engine crashed',
  start: () => 'the process that renders charts could not be started',
} as const

/**
 * Renders charts in a separate process: no network, no files but its program, limits on processor time and memory. The process starts
 * with the first chart, and again after a chart that ended it.
 */
export const chartRenderer = ({
  limits = renderLimits,
  isolation,
}: { readonly limits?: RenderLimits; readonly isolation?: IsolationLevel } = {}): ChartRenderer => {
  let worker: WorkerProcess<RenderRequest> | undefined
  let receive: (message: RenderMessage) => void = () => undefined
  let end: (how: keyof typeof reasons) => void = () => undefined
  const start = async (): Promise<WorkerProcess<RenderRequest>> => {
    const level = isolation ?? (await detectIsolation())
    return startWorker<RenderRequest, RenderMessage>(
      {
        command: workerCommand({ level, memory: heap, entry: [workerFile], files: ownFiles() }),
        isSandboxed: level === 'namespaces',
        parse: (json) => {
          try {
            return parseRenderMessage(json)
          } catch {
            return undefined
          }
        },
        states: renderStates,
      },
      { onMessage: (message) => receive(message), onEnd: (how) => end(how), limit: () => longestAnswer * 2 },
    )
  }
  const stop = (): void => {
    worker?.kill()
    worker = undefined
  }
  const renderNow = async ({ files, values, archives = {} }: Pick<RenderRequest, 'files' | 'values' | 'archives'>): Promise<Outcome> => {
    const id = randomUUID()
    const isNew = worker === undefined
    const running = (worker ??= await start())
    running.hold(true)
    const { promise, resolve } = Promise.withResolvers<Outcome | keyof typeof reasons>()
    let isReady = !isNew
    let began = { cpu: isNew ? 0 : running.cpuMs(), clock: performance.now() }
    receive = (message) => {
      if (message.state === 'ready') {
        isReady = true
        began = { cpu: running.cpuMs(), clock: performance.now() }
      } else if (message.id !== id) resolve('crash')
      else if (message.state === 'rendered') resolve(message.answer)
      else resolve({ reason: message.reason })
    }
    end = (how) => resolve(isReady ? how : 'start')
    const looking = setInterval(() => {
      const clock = performance.now() - began.clock
      if (running.megabytes() > limits.memory) resolve('memory')
      else if (!isReady) {
        if (clock > startMs) resolve('start')
      } else if (running.cpuMs() - began.cpu > limits.perChart || clock > limits.perChart * patience) resolve('time')
    }, lookMs)
    running.send({ id, program: programFile, files, archives, values })
    const outcome = await promise
    clearInterval(looking)
    running.hold(false)
    if (typeof outcome !== 'string') return outcome
    stop()
    return { reason: reasons[outcome](limits) }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    render: (files, values, archives) => {
      const next = last.then(() => renderNow({ files, values, ...(archives && { archives }) }))
      last = next.catch(() => undefined)
      return next
    },
    close: stop,
  }
}
