import pRetry from 'p-retry'
import axios from 'axios'
import { randomUUID } from 'node:crypto'
export const order = (cart: object) => {
  const key = randomUUID()
  return pRetry(() => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000, headers: { 'Idempotency-Key': key } }), { retries: 3 })
}