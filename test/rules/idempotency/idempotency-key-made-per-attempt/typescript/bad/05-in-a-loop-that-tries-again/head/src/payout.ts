import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
export const payout = async (body: string) => {
  let attempt = 0
  while (attempt < 4) {
    try {
      return await fetch('https://bank.example.com/payouts', {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': randomUUID() }, // <- finding
        signal: AbortSignal.timeout(5_000),
      })
    } catch {
      attempt += 1
      await pause(200 * 2 ** attempt)
    }
  }
  throw new Error('gave up')
}
