import { setTimeout as pause } from 'node:timers/promises'
import { mailer } from './mailer.js'

export async function sendAll(letters: Letter[], signal: AbortSignal) {
  for (const letter of letters) {
    try {
      await pause(100, undefined, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) })
      await mailer.send(letter)
    } catch { // <- finding
      continue
    }
  }
}
