import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { pollFeeds } from './feeds.js'

const log = pino()

class Worker {
  private stopped = false

  async run() {
    while (!this.stopped) {
      await pollFeeds()
      await sleep(1000)
    }
  }

  stop() {
    this.stopped = true
  }
}

const worker = new Worker()
process.once('SIGTERM', () => worker.stop())
log.info('worker started')
await worker.run()
