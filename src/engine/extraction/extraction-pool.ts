import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { factsJson } from '#model/stored/facts-json'
import { detectIsolation } from '../isolation/detect-isolation.ts'
import type { Message, Preparation, Task } from '../extraction-worker.ts'
import type { Coming, Extracted, Extractor, Text } from './extractor.ts'
import { isFileFacts } from './is-file-facts.ts'
import type { IsolationLevel } from '../isolation/isolation.ts'
import { workerCommand, workerLifeSeconds, type WorkerCommand } from '../worker-command.ts'
import { startWorker, type WorkerEnd, type WorkerProcess } from '../isolation/worker-process.ts'

export interface ExtractionPool {
  readonly extract: Extractor
  /** The level of isolation in use. @throws Error when this machine does not support the level that `isolation` requires */
  isolation(): Promise<IsolationLevel>
  /** Ends the worker processes. */
  close(): Promise<void>
}

export interface PoolLimits {
  /** Number of worker processes; by default the number of processors. */
  readonly workers?: number
  /** Processor time in milliseconds that one text may use, plus the allowance for its length. */
  readonly perText?: number
  /** Processor time in milliseconds that all texts of a change may use together, plus the allowance for their length. */
  readonly perChange?: number
  /** Processor time in milliseconds added to both limits per million characters. */
  readonly perMillion?: number
  /** Heap limit of one worker in megabytes. */
  readonly memory?: number
  /** After this many texts have killed their worker, the remaining texts of the same caller are skipped. */
  readonly mostDeaths?: number
  /** Default: the best level that this machine supports. If it does not support the given level, nothing is extracted. */
  readonly isolation?: IsolationLevel | undefined
  /** For tests: detects the best level. */
  readonly detect?: () => Promise<IsolationLevel>
  /** For tests: the command that starts a worker. */
  readonly command?: (level: IsolationLevel, memory: number) => WorkerCommand
}

/** Characters sent to a worker at once: large enough that sending costs little, small enough to spread evenly. */
const batchSize = 250_000

/** Wall-clock limit of a text, as a multiple of its processor time: a worker that waits for a processor is not a sign of a hostile text. */
const patience = 6

/** Wall-clock limit for starting a worker and loading its parsers. */
const startMs = 60_000

/** How often the limits of a busy worker are checked. */
const lookMs = 100

/** A worker that has been idle for this long is stopped. */
const idleMs = 60_000

/** Megabytes that a worker may use in addition to its heap: the program, WebAssembly, buffers. */
const besideHeap = 384

/** A batch is skipped after this many workers have failed to start for it. */
const mostFailedStarts = 3

/** Size limit of a text's facts in bytes. Most texts produce less than three bytes per character. */
const mostBytesOf = ({ text }: Text): number => 1_000_000 + text.length * 60

/** The states of a worker's messages. */
const states: ReadonlySet<Message['state']> = new Set(['ready', 'loaded', 'failed', 'extracted'])

/** Longest message without facts. */
const shortMessage = 1_000

const batchesOf = (texts: readonly Text[]): Text[][] => {
  const batches: Text[][] = []
  let size = 0
  for (const text of texts) {
    const last = batches.at(-1)
    if (last && size + text.text.length <= batchSize) last.push(text)
    else {
      batches.push([text])
      size = 0
    }
    size += text.text.length
  }
  return batches
}

/** Why a text has no facts. */
type Refusal = 'time' | 'change' | WorkerEnd | 'start' | 'deaths'

const reasons: Readonly<Record<Refusal, string>> = {
  time: 'examining it exceeds the time limit for one file',
  change: 'not tried: this change exceeds the time limit for one change',
  memory: 'examining it exceeds the memory limit for one file',
  crash: 'examining it crashed the worker process',
  start: 'the worker process that examines files could not be started',
  deaths: 'not tried: too many other files of this change crashed the worker process',
}

/** Texts that are sent to a worker together. */
interface Batch {
  readonly texts: readonly Text[]
  readonly failedStarts: number
  /** Called with each answer as it arrives. */
  readonly answer: (key: string, extracted: Extracted) => void
  /** Whether no caller waits for the answers any more. */
  readonly isDropped: () => boolean
}

/** A caller that extracts the texts of one change, in any number of calls. */
interface Asker {
  waiting: Batch[]
  readonly running: Set<Run>
  /** Milliseconds of processor time. */
  spent: number
  allowed: number
  deaths: number
  calls: number
}

/** A batch in a worker. */
interface Run {
  readonly id: string
  readonly asker: Asker
  readonly batch: Batch
  readonly looking: NodeJS.Timeout
  /** The text that is being extracted; -1 while parsers are loaded. */
  index: number
  /** At the last check: the current text, the worker's processor time, and when the text began. */
  seen: number
  cpu: number
  began: { cpu: number; at: number }
}

/** A worker and its current work. */
interface Slot {
  readonly worker: WorkerProcess<Task | Preparation>
  isReady: boolean
  run: Run | undefined
  idling: NodeJS.Timeout | undefined
}

/**
 * A pool of worker processes that extract texts. This process enforces the time and memory limits of each text from outside. If a text
 * exceeds them or crashes its parser, its worker is replaced and the text is answered with the reason; the other texts are still extracted.
 * The texts of one change share a time limit. Calls take turns, so that a large repository does not delay a small one.
 *
 * Every text is extracted in a worker, however small it is, because a parser in this process could not be interrupted.
 */
export const extractionPool = ({
  workers = availableParallelism(),
  // A million characters of ordinary code take about 1.3 s, and 15 s in the slowest language.
  perText = 3_000,
  perChange = 30_000,
  perMillion = 20_000,
  memory = 1_024,
  mostDeaths = 8,
  isolation,
  detect = detectIsolation,
  command = (level, heap) => workerCommand({ level, memory: heap }),
}: PoolLimits = {}): ExtractionPool => {
  const most = Math.max(1, workers)
  const slots = new Set<Slot>()
  const askers: Asker[] = []
  let closed = false
  /** Undefined until it is known. */
  let level: IsolationLevel | 'unavailable' | undefined
  let expected: { readonly workers: number; readonly languages: Coming['languages'] } | undefined

  const knownLevel = (isolation === 'permissions' ? Promise.resolve(isolation) : detect()).then((found) => {
    if (isolation === undefined || found === isolation) return found
    throw new Error(
      `The isolation level "${isolation}" is required but not available on this machine: bubblewrap is not installed, or namespaces are forbidden.`,
    )
  })
  const setLevel = (found: IsolationLevel | 'unavailable'): void => {
    level = found
    if (expected) prepare(expected.workers, expected.languages)
    expected = undefined
    pump()
  }
  knownLevel.then(setLevel, () => setLevel('unavailable'))

  const start = (at: IsolationLevel): Slot => {
    const slot: Slot = {
      worker: startWorker<Task | Preparation, Message>(
        { command: command(at, memory), isSandboxed: at === 'namespaces', parse: factsJson.parse, states },
        {
          onMessage: (message) => heed(slot, message),
          onEnd: (how) => (slot.run ? fail(slot, slot.run, how) : discard(slot)),
          limit: () => {
            const text = slot.run?.batch.texts[slot.run.index]
            return text ? mostBytesOf(text) : shortMessage
          },
        },
      ),
      isReady: false,
      run: undefined,
      idling: undefined,
    }
    slots.add(slot)
    return slot
  }

  const rest = (slot: Slot): void => {
    if (closed || slot.worker.cpuMs() > workerLifeSeconds * 1_000) return discard(slot)
    slot.worker.hold(false)
    slot.idling = setTimeout(() => discard(slot), idleMs).unref()
  }
  const discard = (slot: Slot): void => {
    clearTimeout(slot.idling)
    slots.delete(slot)
    slot.worker.kill()
  }
  /** A free worker, or a new one if the pool is not full. */
  const wake = (at: IsolationLevel): Slot | undefined => {
    const free = [...slots].find(({ run }) => !run)
    if (!free) return slots.size < most ? start(at) : undefined
    clearTimeout(free.idling)
    free.worker.hold(true)
    return free
  }

  const pump = (): void => {
    if (level === undefined) return
    for (;;) {
      const asker = askers.find(({ waiting }) => waiting.length > 0)
      if (!asker) return
      if (closed || level === 'unavailable') {
        giveUp(asker, closed ? 'crash' : 'start')
        continue
      }
      const slot = wake(level)
      if (!slot) return
      // The caller that was just served goes to the end of the line.
      askers.push(...askers.splice(askers.indexOf(asker), 1))
      const batch = asker.waiting.shift()
      if (batch) give(slot, asker, batch)
    }
  }

  const refuse = (batch: Batch, texts: readonly Text[], refusal: Refusal): void => {
    for (const { key } of texts) batch.answer(key, { reason: reasons[refusal] })
  }
  const giveUp = (asker: Asker, refusal: Refusal): void => {
    for (const batch of asker.waiting.splice(0)) refuse(batch, batch.texts, refusal)
  }

  const give = (slot: Slot, asker: Asker, batch: Batch): void => {
    const cpu = slot.worker.cpuMs()
    const run: Run = {
      id: randomUUID(),
      asker,
      batch,
      looking: setInterval(() => look(slot, run), lookMs),
      index: -1,
      seen: -1,
      cpu,
      began: { cpu, at: Date.now() },
    }
    slot.run = run
    asker.running.add(run)
    slot.worker.send({ id: run.id, texts: batch.texts.map(({ text, language }) => ({ text, language })) })
  }

  /** Handles a message of a worker. A message that is out of order or was not requested counts as a crash. */
  const heed = (slot: Slot, message: Message): void => {
    const { run } = slot
    if (message.state === 'ready') {
      if (slot.isReady) return run ? fail(slot, run, 'crash') : discard(slot)
      slot.isReady = true
    } else if (!run || !slot.isReady || message.id !== run.id) {
      if (run) fail(slot, run, 'crash')
      else discard(slot)
    } else if (message.state === 'loaded' && run.index === -1) {
      measure(slot, run)
      run.index = 0
    } else if (message.state === 'extracted' && isFileFacts(message.facts)) {
      const text = run.batch.texts[run.index]
      if (!text) return fail(slot, run, 'crash')
      run.index += 1
      const isLast = run.index === run.batch.texts.length
      if (isLast) leave(slot, run)
      run.batch.answer(text.key, { facts: message.facts })
      if (!isLast) return
      rest(slot)
      pump()
    } else fail(slot, run, 'crash')
  }

  /** Adds up the processor time of the change, and returns that of the current text. */
  const measure = (slot: Slot, run: Run): number => {
    const cpu = slot.worker.cpuMs()
    // Loading parsers takes longer than most texts and is not counted against them.
    if (run.index >= 0 && cpu > run.cpu) run.asker.spent += cpu - run.cpu
    run.cpu = cpu
    if (run.seen !== run.index) {
      run.seen = run.index
      run.began = { cpu, at: Date.now() }
    }
    return cpu - run.began.cpu
  }

  const exceeded = (slot: Slot, run: Run): Refusal | undefined => {
    const cpu = measure(slot, run)
    const elapsed = Date.now() - run.began.at
    if (run.index === -1) return elapsed > startMs ? 'start' : undefined
    const allowed = perText + ((run.batch.texts[run.index]?.text.length ?? 0) * perMillion) / 1_000_000
    if (cpu > allowed || elapsed > allowed * patience) return 'time'
    if (run.asker.spent > run.asker.allowed) return 'change'
    return slot.worker.megabytes() > memory + besideHeap ? 'memory' : undefined
  }

  const look = (slot: Slot, run: Run): void => {
    if (exceeded(slot, run) === undefined) return
    const { index } = run
    // If this process was busy, answers may be waiting, and after reading them the worker may be at another text.
    setImmediate(() => {
      const refusal = slot.run === run && run.index === index ? exceeded(slot, run) : undefined
      if (refusal !== undefined) fail(slot, run, refusal)
    })
  }

  const leave = (slot: Slot, run: Run): void => {
    measure(slot, run)
    clearInterval(run.looking)
    run.asker.running.delete(run)
    slot.run = undefined
  }

  /** Discards the worker, and gives up the text that it was processing. */
  const fail = (slot: Slot, run: Run, refusal: Refusal): void => {
    const { asker, batch, index } = run
    leave(slot, run)
    discard(slot)
    if (batch.isDropped()) return pump()
    if (index === -1) {
      const failedStarts = batch.failedStarts + 1
      if (closed || refusal === 'change' || failedStarts >= mostFailedStarts)
        refuse(batch, batch.texts, refusal === 'change' ? refusal : 'start')
      else asker.waiting.unshift({ ...batch, failedStarts })
      return pump()
    }
    const left = batch.texts.slice(index + 1)
    asker.deaths += 1
    refuse(batch, batch.texts.slice(index, index + 1), refusal)
    if (left.length > 0) asker.waiting.unshift({ ...batch, texts: left, failedStarts: 0 })
    if (refusal === 'change') {
      giveUp(asker, refusal)
      for (const other of [...slots]) if (other.run?.asker === asker) fail(other, other.run, refusal)
    } else if (asker.deaths >= mostDeaths) giveUp(asker, 'deaths')
    pump()
  }

  /** An extractor whose calls share the limits of one change. */
  const inWorkers = (): Extractor => {
    const asker: Asker = { waiting: [], running: new Set(), spent: 0, allowed: perChange, deaths: 0, calls: 0 }
    const take: Extractor = Object.assign(
      (async (...call) => {
        if (asker.calls === 0) askers.push(asker)
        asker.calls += 1
        try {
          return await compile(asker, ...call)
        } finally {
          asker.calls -= 1
          if (asker.calls === 0) askers.splice(askers.indexOf(asker), 1)
        }
      }) satisfies Extractor,
      {
        expect: (coming: Coming): Extractor => {
          announce(coming)
          return take
        },
      },
    )
    return take
  }

  const compile = async (asker: Asker, ...[texts, signal, onDone]: Parameters<Extractor>): ReturnType<Extractor> => {
    signal?.throwIfAborted()
    const extracted = new Map<string, Extracted>()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let left = texts.length
    if (left === 0) resolve()
    asker.allowed += (texts.reduce((sum, { text }) => sum + text.length, 0) * perMillion) / 1_000_000
    let isDropped = false
    const answer = (key: string, one: Extracted): void => {
      if (isDropped) return
      extracted.set(key, one)
      onDone?.(1)
      left -= 1
      if (left === 0) resolve()
    }
    const isGone = (): boolean => isDropped
    asker.waiting.push(...batchesOf(texts).map((batch) => ({ texts: batch, failedStarts: 0, answer, isDropped: isGone })))
    if (asker.spent > asker.allowed) giveUp(asker, 'change')
    if (asker.deaths >= mostDeaths) giveUp(asker, 'deaths')
    // The caller does not wait for texts in progress; the worker finishes them, and the answers are dropped.
    const stop = (): void => {
      isDropped = true
      asker.waiting = asker.waiting.filter((batch) => batch.isDropped !== isGone)
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', stop)
    pump()
    try {
      await promise
      return extracted
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }

  /**
   * Starts as many workers as the texts will keep busy, including those already running, because starting one takes as long as reading the
   * texts.
   */
  const prepare = (count: number, languages: Coming['languages']): void => {
    if (level === 'unavailable' || level === undefined || closed) return
    const wanted = Math.min(most, count)
    while (slots.size < wanted) {
      const slot = start(level)
      slot.worker.send({ languages: [...languages] })
      rest(slot)
    }
  }
  const announce = ({ characters, languages }: Coming): void => {
    const count = Math.ceil(characters / batchSize)
    if (level === undefined)
      expected = { workers: Math.max(count, expected?.workers ?? 0), languages: new Set([...languages, ...(expected?.languages ?? [])]) }
    else prepare(count, languages)
  }
  const expect = (coming: Coming): Extractor => {
    announce(coming)
    return inWorkers()
  }

  return {
    extract: Object.assign(((...call) => inWorkers()(...call)) satisfies Extractor, { expect, forChange: inWorkers }),
    isolation: () => knownLevel,
    close: async () => {
      closed = true
      for (const slot of [...slots]) {
        if (slot.run) fail(slot, slot.run, 'crash')
        else discard(slot)
      }
      for (const asker of askers) giveUp(asker, 'crash')
    },
  }
}
