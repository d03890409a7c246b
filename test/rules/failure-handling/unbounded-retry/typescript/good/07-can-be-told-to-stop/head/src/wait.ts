import { ping } from './db.js'
import { sleep } from './time.js'
export const untilUp = async (signal: AbortSignal) => {
  while (true) {
    try {
      return await ping()
    } catch (error) {
      if (signal.aborted) throw error
      await sleep(500)
    }
  }
}