import { bank } from './http.js'
import { sleep } from './time.js'
export const payout = async (amount: number) => {
  for (let i = 0; i < 3; i++) {
    try {
      return await bank.post('/payouts', { amount }) // <- finding
    } catch {
      await sleep(1_000)
    }
  }
}
