import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ReplayedStep, TableShape } from '#model/replay'
import { detectIsolation } from '#engine/isolation/detect-isolation'
import type { IsolationLevel } from '#engine/isolation/isolation'
import { entryFile, programRoot } from '#engine/program-files'
import { workerCommand } from '#engine/worker-command'
import { startWorker } from '#engine/isolation/worker-process'
import type { ReplayJob, StepText } from './job.ts'
import { messageStates, parseMessage, type ReplayMessage } from './messages.ts'
import { template } from './template.ts'

export interface ReplayLimits {
  /** Processor time of one statement in milliseconds. */
  readonly perStatement: number
  /** Processor time of one series in milliseconds, without the start of the engine. */
  readonly perSeries: number
  /** Resident memory in megabytes. An engine without rows takes about 800. */
  readonly memory: number
}

export const replayLimits: ReplayLimits = { perStatement: 5_000, perSeries: 120_000, memory: 1_800 }

export interface ReplayOptions extends Partial<Pick<ReplayJob, 'seedEachStep' | 'isSelfContained' | 'bookkeeping'>> {
  readonly limits?: ReplayLimits
  /** Ends the engine at once. */
  readonly signal?: AbortSignal
  /** For tests; by default the best level that this machine supports. */
  readonly isolation?: IsolationLevel
}

/** The tables before the new steps, and after them. */
export type Schemas = Readonly<Partial<Record<'before' | 'after', readonly TableShape[]>>>

/** What a replay gave: one result for each step, in order. */
export interface ReplayResult {
  readonly steps: readonly ReplayedStep[]
  readonly schemas?: Schemas
  /** Why the engine did not run, if it did not. */
  readonly problem?: string
}

const workerFile = entryFile('replay/replay-worker')

/** Heap of the worker's JavaScript in megabytes; the engine's memory is outside it. */
const heap = 512

/** Wall-clock limits, as a multiple of the processor time: a worker that waits for a processor is no sign of a hostile statement. */
const patience = 6

const startMs = 90_000
const lookMs = 50
/** In bytes. A step's result is short. */
const longestMessage = 2_000_000

/** V8's own defaults, instead of those for a quick start: a replay runs the same WebAssembly functions many times. */
const optimized = ['--turbofan', '--no-always-sparkplug', '--wasm-tiering-budget=13000000']

const require = createRequire(import.meta.url)

/** The folder of the engine's package, by both of its paths if it is behind a link; undefined where the command is installed without it. */
const engineFiles = (): readonly string[] | undefined => {
  try {
    const folder = join(dirname(require.resolve('@electric-sql/pglite')), '..')
    return [...new Set([folder, realpathSync(folder)])]
  } catch {
    return undefined
  }
}

const ownFiles = [dirname(workerFile), join(programRoot, 'chunks')].filter((path) => existsSync(path))

/** Sentences on why the worker was ended. */
const reasonOf = {
  statement: (limits: ReplayLimits) =>
    `This statement used more than ${limits.perStatement / 1_000} s of processor time. The process was stopped.`,
  series: (limits: ReplayLimits) => `The series used more than ${limits.perSeries / 1_000} s of processor time. The process was stopped.`,
  memory: (limits: ReplayLimits) =>
    `This statement used more than ${limits.memory.toLocaleString('en')} MB of memory. The process was stopped.`,
  crash: () => 'This statement crashed the database engine.',
} as const

const notReached = (step: StepText): ReplayedStep => ({
  path: step.path,
  isNew: step.isNew,
  outcome: 'not-replayed',
  reason: 'An earlier step stopped the replay.',
  locks: [],
  locksMeasured: false,
  rewrites: [],
  scans: [],
  reversal: { state: 'unknown', reason: 'the step was not replayed' },
  notes: [],
  milliseconds: 0,
})

const withoutEngine = 'The database engine is not installed. Install the package @electric-sql/pglite beside this command.'

/**
 * Applies a series in its own process: no network, no files but its program, limits on processor time and memory. Its parent enforces
 * the limits, because a statement cannot be interrupted from inside. Never throws because of the SQL.
 */
export const runReplay = async (
  steps: readonly StepText[],
  { limits = replayLimits, isolation, signal, seedEachStep = false, isSelfContained = false, bookkeeping = '' }: ReplayOptions = {},
): Promise<ReplayResult> => {
  const engine = engineFiles()
  if (!engine) return { steps: steps.map(notReached), problem: withoutEngine }
  const [archive, level] = await Promise.all([template(), isolation ?? detectIsolation()])
  const job: ReplayJob = { id: randomUUID(), template: archive, steps, seedEachStep, isSelfContained, bookkeeping }
  const results: ReplayedStep[] = []
  const schemas: Partial<Record<keyof Schemas, readonly TableShape[]>> = {}
  const ended = Promise.withResolvers<keyof typeof reasonOf | 'finished' | { readonly problem: string }>()
  /** Times since the start of the engine, of the series and of the statement. */
  let at = { step: 0, line: 0 }
  let began = { cpu: 0, clock: performance.now() }
  let series: { readonly cpu: number; readonly clock: number } | undefined
  const now = (): { cpu: number; clock: number } => ({ cpu: worker.cpuMs(), clock: performance.now() })
  const receive = (message: ReplayMessage): void => {
    if (message.state === 'ready') return
    // A message that was prepared by SQL does not know the id.
    if (message.id !== job.id) return ended.resolve('crash')
    if (message.state === 'started') series = began = now()
    else if (message.state === 'running') {
      at = message
      began = now()
    } else if (message.state === 'done') results[message.step] = { ...message.result, path: steps[message.step]?.path ?? '' }
    else if (message.state === 'schema') schemas[message.when] = message.tables
    else if (message.state === 'finished') ended.resolve('finished')
    // A panic of the engine: the next call fails too.
    else ended.resolve(series ? 'crash' : { problem: message.reason })
  }
  const worker = startWorker<ReplayJob, ReplayMessage>(
    {
      command: workerCommand({ level, memory: heap, entry: [...optimized, workerFile], files: [...ownFiles, ...engine, archive] }),
      isSandboxed: level === 'namespaces',
      parse: (json) => {
        try {
          return parseMessage(json)
        } catch {
          return undefined
        }
      },
      states: messageStates,
    },
    { onMessage: receive, onEnd: (how) => ended.resolve(how === 'memory' ? 'memory' : 'crash'), limit: () => longestMessage },
  )
  const looking = setInterval(() => {
    const { cpu, clock } = now()
    if (worker.megabytes() > limits.memory) ended.resolve('memory')
    else if (!series) {
      if (clock - began.clock > startMs) ended.resolve({ problem: 'The database engine did not start in time.' })
    } else if (cpu - began.cpu > limits.perStatement || clock - began.clock > limits.perStatement * patience) ended.resolve('statement')
    else if (cpu - series.cpu > limits.perSeries || clock - series.clock > limits.perSeries * patience) ended.resolve('series')
  }, lookMs)
  const stop = (): void => ended.resolve({ problem: 'The replay was stopped.' })
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  worker.send(job)
  const how = await ended.promise
  clearInterval(looking)
  signal?.removeEventListener('abort', stop)
  worker.kill()
  if (typeof how === 'object' || (how !== 'finished' && !series)) {
    const problem = typeof how === 'object' ? how.problem : 'The process of the database engine could not be started.'
    return { steps: steps.map((step, index) => results[index] ?? notReached(step)), problem }
  }
  return {
    schemas,
    steps: steps.map((step, index): ReplayedStep => {
      const result = results[index]
      if (result) return result
      if (how === 'finished' || index !== at.step) return notReached(step)
      return { ...notReached(step), reason: reasonOf[how](limits), ...(at.line > 0 ? { line: at.line } : {}) }
    }),
  }
}
