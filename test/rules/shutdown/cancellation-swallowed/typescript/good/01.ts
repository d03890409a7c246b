import { poll } from './poll.js'
export const run = async (signal: AbortSignal) => {
  while (!signal.aborted) {
    try { await poll({ signal }) } catch (error) { console.error(error) }
  }
}