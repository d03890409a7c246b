import { Worker } from 'node:worker_threads'
import type { Language } from '#model/source-file'
import { extractHere, loadExtraction, type Extracted, type Text } from './extractor.ts'

export interface Task {
  readonly texts: readonly Text[]
  /** Processor time, in milliseconds. */
  readonly limitMs: number
}

/** Said to a worker that is to have its parsers loaded when the first texts come; it gives no answer. */
export interface Preparation {
  readonly languages: readonly Language[]
}

export interface Answer {
  /** undefined when compiling threw, which it does for no text. */
  readonly extracted: ReadonlyMap<string, Extracted> | undefined
}

// A worker process: compiles the batches that its parent sends, one after the other, and ends with its parent.

const lookMs = 250

/**
 * Ends the process when one batch has used its processor time, and not its time by the clock: on a busy machine a worker waits for its turn.
 * A thread of its own, since the first one may be held by a text.
 */
const watch = (): { readonly begin: (limitMs: number) => void; readonly end: () => void } => {
  // The limit of the batch that is being compiled; 0 while there is none.
  const limit = new Int32Array(new SharedArrayBuffer(4))
  const watcher = new Worker(
    `const { workerData: { limit, lookMs } } = require('node:worker_threads')
     for (;;) {
       Atomics.wait(limit, 0, 0)
       const allowed = Atomics.load(limit, 0)
       const before = process.cpuUsage()
       while (Atomics.load(limit, 0) !== 0 && Atomics.wait(limit, 0, allowed, lookMs) === 'timed-out') {
         const { user, system } = process.cpuUsage(before)
         if ((user + system) / 1000 > allowed) process.kill(process.pid, 'SIGXCPU')
       }
     }`,
    { eval: true, workerData: { limit, lookMs } },
  )
  watcher.unref()
  const set = (value: number) => {
    Atomics.store(limit, 0, value)
    Atomics.notify(limit, 0)
  }
  return { begin: set, end: () => set(0) }
}

const { begin, end } = watch()

const answer = async ({ texts, limitMs }: Task): Promise<Answer> => {
  try {
    // Loading what compiles them is no doing of the texts, and takes longer than most of them.
    await loadExtraction(texts.map(({ language }) => language))
    begin(limitMs)
    return { extracted: await extractHere(texts) }
  } catch {
    return { extracted: undefined }
  } finally {
    end()
  }
}

process.on('message', (task: Task | Preparation) => {
  if ('languages' in task) {
    // What cannot be loaded fails again, and is told, when a text asks for it.
    loadExtraction(task.languages).catch(() => undefined)
    return
  }
  void answer(task).then((extracted) => process.send?.(extracted))
})
process.on('disconnect', () => process.exit(0))
