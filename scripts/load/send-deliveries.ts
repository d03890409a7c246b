import { parentPort, workerData } from 'node:worker_threads'
import { mapConcurrently } from '#github/client/map-concurrently'

// Sends deliveries from a thread of its own, so that what it measures is the App's time, and not that of the GitHub which plays beside it.

/** One delivery, ready to be sent. */
export interface Prepared {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How it was answered: 0 for a connection that failed, and after so many milliseconds. */
export interface Sent {
  readonly status: number
  readonly ms: number
}

/** GitHub waits this long for an answer. */
const patienceMs = 10_000

const send = async ({ url, headers, body }: Prepared): Promise<Sent> => {
  const began = performance.now()
  const status = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patienceMs) }).then(
    async (answer) => {
      await answer.arrayBuffer()
      return answer.status
    },
    () => 0,
  )
  return { status, ms: performance.now() - began }
}

/** `width` of them at once, each next one as soon as one was answered. */
const { deliveries, width } = workerData as { readonly deliveries: readonly Prepared[]; readonly width: number }
parentPort?.postMessage(await mapConcurrently(deliveries, width, send))
