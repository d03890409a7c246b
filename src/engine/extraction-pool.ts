import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Extracted, Extractor, Text } from './extractor.ts'
import { extractHere } from './extractor.ts'

export interface ExtractionPool {
  readonly extract: Extractor
  /** Ends the worker threads. */
  close(): Promise<void>
}

export interface PoolLimits {
  /** Worker threads; by default as many as there are processors. */
  readonly threads?: number
  /** Fewer characters than this are compiled where they are asked for: starting threads would cost more. 0 for untrusted input. */
  readonly inlineBelow?: number
  /** Milliseconds that one text may take: generous, since on a busy machine a thread waits for its turn. */
  readonly perText?: number
  /** Megabytes of heap that one thread may use. */
  readonly memory?: number
}

/** Characters that go to a thread at once: large enough that passing them costs little, small enough to spread evenly. */
const batchSize = 400_000

/** Starting a thread and loading the parsers takes about half a second; parsing runs at some millions of characters a second. */
const worthThreads = 3_000_000

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

const tooMuch = (error: unknown): string =>
  error instanceof Error && /memory/i.test(error.message)
    ? 'examining it needs more memory than one file may take'
    : 'examining it takes longer than one file may take'

/**
 * A pool of worker threads that compile texts, each with a limit of time and memory. A text that exceeds them costs its thread, which is
 * replaced, and is answered with the reason; the texts beside it are compiled all the same.
 */
export const extractionPool = ({
  threads = availableParallelism(),
  inlineBelow = worthThreads,
  perText = 60_000,
  memory = 1_024,
}: PoolLimits = {}): ExtractionPool => {
  let pool: Piscina | undefined
  const open = (): Piscina =>
    (pool ??= new Piscina({
      filename: new URL(import.meta.url.endsWith('.ts') ? './extraction-worker.ts' : './extraction-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: Math.max(1, threads),
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: memory, stackSizeMb: 16 },
    }))

  const run = async (texts: readonly Text[], signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Extracted>> => {
    const limit = AbortSignal.timeout(texts.length === 1 ? perText : perText * 2)
    try {
      return (await open().run(texts, { name: 'extractBatch', signal: signal ? AbortSignal.any([signal, limit]) : limit })) as ReadonlyMap<
        string,
        Extracted
      >
    } catch (error) {
      signal?.throwIfAborted()
      const [only] = texts
      if (texts.length === 1 && only) return new Map([[only.key, { reason: tooMuch(error) }]])
      // One of them is to blame: each alone tells which.
      const alone = await Promise.all(texts.map((text) => run([text], signal)))
      return new Map(alone.flatMap((map) => [...map]))
    }
  }

  return {
    async extract(texts, signal) {
      const size = texts.reduce((sum, { text }) => sum + text.length, 0)
      if (size < inlineBelow) return extractHere(texts, signal)
      const done = await Promise.all(batchesOf(texts).map((batch) => run(batch, signal)))
      return new Map(done.flatMap((map) => [...map]))
    },
    close: async () => {
      await pool?.close({ force: true })
    },
  }
}
