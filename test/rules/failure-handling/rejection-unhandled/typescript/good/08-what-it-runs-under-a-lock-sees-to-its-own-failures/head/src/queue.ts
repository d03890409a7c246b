import 'express'
import { Mutex } from 'async-mutex'
import { index } from './index.js'
export class Batch {
  private mutex = new Mutex()
  add() {
    void this.flush()
  }
  private async flush() {
    await this.mutex.runExclusive(async () => {
      try {
        await index.write()
      } catch (error) {
        console.error(error)
      }
    })
  }
}
