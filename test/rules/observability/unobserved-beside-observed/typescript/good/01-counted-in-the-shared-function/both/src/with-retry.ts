import { Counter } from 'prom-client'

const retries = new Counter({ name: 'outgoing_retries_total', help: 'further attempts', labelNames: ['peer'] })
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function withRetry<T>(peer: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (err) {
      if (attempt >= 3) throw err
      retries.inc({ peer })
      await sleep(2 ** attempt * 100)
    }
  }
}
