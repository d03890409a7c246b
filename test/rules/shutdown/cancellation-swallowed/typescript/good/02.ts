import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (true) {
    try { await poll({ signal }) } catch (error) {
      if ((error as Error).name === 'AbortError') throw error
      console.error(error)
    }
  }
}