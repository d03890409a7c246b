import { randomUUID } from 'node:crypto'
import pRetry from 'p-retry'
import axios from 'axios'
export const order = (body: object) =>
  pRetry(() =>
    axios.post('https://shop.example.com/orders', body, {
      headers: { 'Idempotency-Key': randomUUID() }, // <- finding
    }),
  )