import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { detectIsolation } from '#engine/isolation/detect-isolation'
import type { IsolationLevel } from '#engine/isolation/isolation'
import { entryFile, programRoot } from '#engine/program-files'
import { workerCommand } from '#engine/worker-command'
import { startWorker, type WorkerProcess } from '#engine/isolation/worker-process'
import type { ReadTexts } from './liquibase/changelog-files.ts'
import {
  changelogStates,
  parseChangelogMessage,
  type ChangelogJob,
  type ChangelogMessage,
  type ReadChangelogs,
  type WantedTexts,
} from './liquibase/changelog-messages.ts'

export interface ChangelogLimits {
  /** Processor time in milliseconds for the changelogs of one side. */
  readonly time: number
  /** Resident memory in megabytes. */
  readonly memory: number
  /** Size in bytes of what the changelogs become. */
  readonly answer: number
}

export const changelogLimits: ChangelogLimits = { time: 20_000, memory: 900, answer: 50_000_000 }

export interface ChangelogOptions {
  readonly limits?: ChangelogLimits
  /** For tests; by default the best level that this machine supports. */
  readonly isolation?: IsolationLevel
}

const workerFile = entryFile('replay/changelog-worker')
const ownFiles = [dirname(workerFile), join(programRoot, 'chunks')].filter((path) => existsSync(path))

/** Heap of the worker in megabytes. */
const heap = 512
/** Wall-clock limit, as a multiple of the processor time. */
const patience = 6
const startMs = 60_000
const lookMs = 50
/** Longest message without steps, in bytes. */
const shortMessage = 10_000

type End = 'time' | 'memory' | 'crash' | 'start'

const reasons: Readonly<Record<End, (limits: ChangelogLimits) => string>> = {
  time: ({ time }) => `reading them took more than ${time / 1_000} s of processor time`,
  memory: ({ memory }) => `reading them took more than ${memory.toLocaleString('en')} MB of memory`,
  crash: () => 'reading them crashed its process',
  start: () => 'the process that reads them could not be started',
}

/** Changelogs that were read, or a clause on why they were not. */
export type ChangelogOutcome = ReadChangelogs | { readonly reason: string }

/**
 * Reads changelogs in its own process: no network, no files but its program, limits on processor time and memory. The process asks for
 * the texts that it needs, because only a changelog says what it includes. Never throws because of a changelog.
 */
export const readChangelogs = async (
  tree: readonly string[],
  first: readonly string[],
  readTexts: ReadTexts,
  { limits = changelogLimits, isolation }: ChangelogOptions = {},
): Promise<ChangelogOutcome> => {
  const level = isolation ?? (await detectIsolation())
  const id = randomUUID()
  const ended = Promise.withResolvers<ChangelogOutcome | End>()
  let isReady = false
  let began = { cpu: 0, clock: performance.now() }
  const answer = async (paths: readonly string[]): Promise<void> => {
    const texts = await readTexts(paths)
    worker.send({ texts: [...texts] })
  }
  const receive = (message: ChangelogMessage): void => {
    if (message.state === 'ready') {
      isReady = true
      began = { cpu: worker.cpuMs(), clock: performance.now() }
    } else if (message.id !== id) ended.resolve('crash')
    else if (message.state === 'wanted') answer(message.paths).catch((error: unknown) => ended.reject(error))
    else if (message.state === 'broken') ended.resolve({ reason: message.reason })
    else ended.resolve({ series: message.series, paths: message.paths })
  }
  const worker: WorkerProcess<ChangelogJob | WantedTexts> = startWorker<ChangelogJob | WantedTexts, ChangelogMessage>(
    {
      command: workerCommand({ level, memory: heap, entry: [workerFile], files: ownFiles }),
      isSandboxed: level === 'namespaces',
      parse: (json) => {
        try {
          return parseChangelogMessage(json)
        } catch {
          return undefined
        }
      },
      states: changelogStates,
    },
    { onMessage: receive, onEnd: (how) => ended.resolve(isReady ? how : 'start'), limit: () => limits.answer + shortMessage },
  )
  const looking = setInterval(() => {
    const clock = performance.now() - began.clock
    if (worker.megabytes() > limits.memory) ended.resolve('memory')
    else if (!isReady) {
      if (clock > startMs) ended.resolve('start')
    } else if (worker.cpuMs() - began.cpu > limits.time || clock > limits.time * patience) ended.resolve('time')
  }, lookMs)
  worker.send({ id, tree, first, longest: limits.answer })
  try {
    const outcome = await ended.promise
    return typeof outcome === 'string' ? { reason: reasons[outcome](limits) } : outcome
  } finally {
    clearInterval(looking)
    worker.kill()
  }
}
