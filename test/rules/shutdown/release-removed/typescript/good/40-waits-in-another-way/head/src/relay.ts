import { deliver } from './deliver.js'
import { nextEvent } from './events.js'
import { withLimit } from './with-limit.js'

const underWay = new Set<Promise<void>>()
let isStopping = false

export const relay = async (): Promise<void> => {
  while (!isStopping) {
    const event = await nextEvent()
    const delivery = deliver(event).finally(() => underWay.delete(delivery))
    underWay.add(delivery)
  }
}

export const stop = async (): Promise<void> => {
  isStopping = true
  await withLimit(underWay, 20_000)
}

process.once('SIGTERM', () => void stop())
