import { setTimeout as sleep } from 'node:timers/promises'
import { stateOf } from './state.js'

export async function untilReady(id: string) {
  while (true) {
    const state = await stateOf(id)
    if (state === 'ready') return state
    await sleep(1000)
  }
}

await untilReady(process.argv[2] ?? '')
