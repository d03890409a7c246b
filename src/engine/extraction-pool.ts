import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Answer, Preparation, Task } from './extraction-worker.ts'
import type { Coming, Extracted, Extractor, Text } from './extractor.ts'
import { extractHere } from './extractor.ts'

export interface ExtractionPool {
  readonly extract: Extractor
  /** Ends the worker processes. */
  close(): Promise<void>
}

export interface PoolLimits {
  /** Worker processes; by default as many as there are processors. */
  readonly workers?: number
  /** Fewer characters than this are compiled where they are asked for: starting workers would cost more. 0 for untrusted input. */
  readonly inlineBelow?: number
  /** Milliseconds of processor time that one text may take. */
  readonly perText?: number
  /** Megabytes of heap that one worker may use. */
  readonly memory?: number
  /** Texts that may end their worker before the rest of what is asked for with them is given up. */
  readonly mostDeaths?: number
}

/** Characters that go to a worker at once: large enough that passing them costs little, small enough to spread evenly. */
const batchSize = 250_000

/** Starting a worker and loading the parsers takes about half a second; parsing runs at some millions of characters a second. */
const worthWorkers = 3_000_000

/** By the clock, a text may take so many times its processor time: a worker that waits for its turn is no hostile text. */
const patience = 6

/** And so long, by the clock, for a worker to start and to load its parsers: its processor time is counted from then on. */
const startMs = 30_000

/** A worker that nobody has needed for so long ends. */
const idleMs = 60_000

const batchesOf = (texts: readonly Text[]): Text[][] => {
  const batches: Text[][] = []
  let size = batchSize
  for (const text of texts) {
    if (size + text.text.length > batchSize) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(text)
    size += text.text.length
  }
  return batches
}

/** Why a batch has no answer. */
type Death = 'time' | 'memory' | 'crash'

const reasons: Readonly<Record<Death, string>> = {
  time: 'examining it takes longer than one file may take',
  memory: 'examining it needs more memory than one file may take',
  crash: 'examining it ended the process that did',
}

const notTried = 'not tried: other files of this change ended the process that examined them too often'

type Outcome = ReadonlyMap<string, Extracted> | Death

interface Batch {
  readonly texts: readonly Text[]
  readonly settle: (outcome: Outcome) => void
}

type Answers = readonly (readonly [string, Extracted])[]

/** What one asker still waits for, in however many calls. */
interface Asker {
  readonly waiting: Batch[]
}

const isTypescript = import.meta.url.endsWith('.ts')
// From `engine`, and from the bundle, which is as deep.
const workerFile = fileURLToPath(
  new URL(isTypescript ? '../engine/extraction-worker.ts' : '../engine/extraction-worker.js', import.meta.url),
)

/**
 * Most workers read some megabytes and are not needed any more: code that is compiled at once and optimized little costs them less than code that is
 * optimized well (measured on 5 MB of TypeScript: 2.6 s of processor time against 3.3 s the first time, and as much as that the next times).
 */
const quickStart = [
  '--no-turbofan',
  '--always-sparkplug',
  // Bytes of bytecode of a function, and of all, that are put into another one (V8's own: 460 and 920). Compiling so much took an eighth of the time.
  '--max-maglev-inlined-bytecode-size=100',
  '--max-maglev-inlined-bytecode-size-cumulative=200',
]

/**
 * A worker knows nothing of the process that started it: no environment, no arguments, no output. Node lets it neither write files nor start
 * processes. So a text that found a hole in a parser would find no secret behind it.
 */
const startWorker = (memory: number): ChildProcess => {
  const worker = fork(workerFile, [], {
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    execArgv: [
      ...(isTypescript ? ['--conditions=source'] : []),
      ...quickStart,
      `--max-old-space-size=${memory}`,
      '--permission',
      '--allow-fs-read=*',
      '--allow-addons',
      '--allow-worker',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // One that is killed may tell of it when nobody waits for its answer any more.
  worker.on('error', () => undefined)
  return worker
}

/** A worker ends itself by SIGXCPU when its time is up; V8 ends a process whose heap is full by `abort`. */
const deathOf = (signal: NodeJS.Signals | null, code: number | null): Death =>
  signal === 'SIGXCPU' ? 'time' : signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash'

/**
 * A pool of worker processes that compile texts, each with a limit of time and memory. A text that exceeds them, or crashes its parser, costs
 * its worker, which is replaced, and is answered with the reason; the texts beside it are compiled all the same. Calls take turns, so that
 * a large repository does not hold up a small one.
 */
export const extractionPool = ({
  workers = availableParallelism(),
  inlineBelow = worthWorkers,
  perText = 20_000,
  memory = 1_024,
  mostDeaths = 8,
}: PoolLimits = {}): ExtractionPool => {
  const idle = new Map<ChildProcess, NodeJS.Timeout>()
  const busy = new Map<ChildProcess, (death: Death) => void>()
  const askers: Asker[] = []
  let closed = false

  const rest = (worker: ChildProcess): void => {
    worker.unref()
    worker.channel?.unref()
    idle.set(worker, setTimeout(() => end(worker), idleMs).unref())
  }
  const end = (worker: ChildProcess): void => {
    clearTimeout(idle.get(worker))
    idle.delete(worker)
    worker.kill('SIGKILL')
  }
  const wake = (): ChildProcess | undefined => {
    for (const [worker, timer] of idle) {
      clearTimeout(timer)
      idle.delete(worker)
      worker.ref()
      worker.channel?.ref()
      if (worker.connected) return worker
    }
    return busy.size < Math.max(1, workers) ? startWorker(memory) : undefined
  }

  const pump = (): void => {
    while (askers.some(({ waiting }) => waiting.length > 0)) {
      const worker = wake()
      if (!worker) return
      // The asker that was served goes to the end of the line.
      const [asker] = askers.splice(
        askers.findIndex(({ waiting }) => waiting.length > 0),
        1,
      )
      if (asker) askers.push(asker)
      const batch = asker?.waiting.shift()
      if (batch) give(worker, batch)
    }
  }

  const give = (worker: ChildProcess, { texts, settle }: Batch): void => {
    let settled = false
    const finish = (outcome: Outcome, survives: boolean): void => {
      if (settled) return
      settled = true
      clearTimeout(limit)
      busy.delete(worker)
      worker.off('message', onMessage).off('exit', onExit).off('error', onError)
      if (survives && !closed) rest(worker)
      else worker.kill('SIGKILL')
      settle(outcome)
      pump()
    }
    const limitMs = texts.length === 1 ? perText : perText * 2
    const limit = setTimeout(() => finish('time', false), startMs + limitMs * patience)
    busy.set(worker, (death) => finish(death, false))
    const onMessage = ({ extracted }: Answer): void => (extracted ? finish(extracted, true) : finish('crash', false))
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => finish(deathOf(signal, code), false)
    const onError = (): void => finish('crash', false)
    worker.on('message', onMessage).on('exit', onExit).on('error', onError)
    worker.send({ texts, limitMs } satisfies Task, (error) => {
      if (error) finish('crash', false)
    })
  }

  const inWorkers = (): Extractor => {
    const asker: Asker = { waiting: [] }
    const state = { deaths: 0, calls: 0 }
    return async (...call) => {
      if (state.calls === 0) askers.push(asker)
      state.calls += 1
      try {
        return await compile(asker, state, ...call)
      } finally {
        state.calls -= 1
        if (state.calls === 0) askers.splice(askers.indexOf(asker), 1)
      }
    }
  }

  const compile = async (
    asker: Asker,
    state: { deaths: number },
    ...[texts, signal, onDone]: Parameters<Extractor>
  ): ReturnType<Extractor> => {
    const open = new Set<(outcome: Outcome) => void>()
    const ask = async (batch: readonly Text[]): Promise<Outcome> => {
      signal?.throwIfAborted()
      // Nobody starts another worker then, for what the one before had not answered.
      if (closed) return 'crash'
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      open.add(resolve)
      asker.waiting.push({ texts: batch, settle: resolve })
      pump()
      const outcome = await promise
      open.delete(resolve)
      signal?.throwIfAborted()
      return outcome
    }
    const answered = (answers: Answers): Answers => {
      onDone?.(answers.length)
      return answers
    }
    const run = async (batch: readonly Text[]): Promise<Answers> => {
      if (state.deaths >= mostDeaths) return answered(batch.map(({ key }) => [key, { reason: notTried }]))
      const outcome = await ask(batch)
      if (typeof outcome !== 'string') return answered([...outcome])
      const [only] = batch
      if (batch.length === 1 && only) {
        state.deaths += 1
        return answered([[only.key, { reason: reasons[outcome] }]])
      }
      // One of them is to blame: each alone tells which.
      const alone = []
      for (const text of batch) alone.push(...(await run([text])))
      return alone
    }
    // Whoever asked does not wait for what is under way; a worker ends it, and nobody takes the answer.
    const stop = () => {
      asker.waiting.length = 0
      for (const settle of open) settle('time')
    }
    signal?.addEventListener('abort', stop)
    try {
      return new Map((await Promise.all(batchesOf(texts).map(run))).flat())
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }

  /** Starts as many workers as the texts will keep busy, those that are there counted in: starting takes as long as reading the texts. */
  const expect = ({ characters, languages }: Coming): Extractor => {
    if (characters < inlineBelow) return extractHere
    const wanted = Math.min(Math.max(1, workers), Math.ceil(characters / batchSize))
    for (let there = idle.size + busy.size; there < wanted; there += 1) {
      const worker = startWorker(memory)
      worker.send({ languages: [...languages] } satisfies Preparation, () => undefined)
      rest(worker)
    }
    return inWorkers()
  }

  const extract: Extractor = (texts, ...rest) =>
    texts.reduce((sum, { text }) => sum + text.length, 0) < inlineBelow ? extractHere(texts, ...rest) : inWorkers()(texts, ...rest)

  return {
    extract: Object.assign(extract, { expect }),
    close: async () => {
      closed = true
      for (const worker of idle.keys()) end(worker)
      for (const stop of busy.values()) stop('crash')
    },
  }
}
