import { randomUUID } from 'node:crypto'
import pRetry from 'p-retry'
import axios from 'axios'
export const send = (id: string) => {
  const key = randomUUID()
  return pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': key } }))
}