import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (true) {
    try {
      await poll({ signal })
    } catch (error) { // <- finding
      console.error('poll failed', error)
    }
  }
}