import 'express'
import { setTimeout as sleep } from 'node:timers/promises'
export async function push(body: string) {
  let tries = 0
  while (tries < 6) {
    const res = await fetch('https://push.example.com/v1/messages/find', { method: 'POST', body, signal: AbortSignal.timeout(3_000) })
    if (res.ok) { // <- finding
      return
    }
    tries++
    await sleep(1_000 * tries)
  }
  throw new Error('not pushed')
}
