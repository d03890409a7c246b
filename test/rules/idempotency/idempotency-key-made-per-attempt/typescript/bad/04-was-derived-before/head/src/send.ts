import pRetry from 'p-retry'
import axios from 'axios'
import { nanoid } from 'nanoid'
export const send = (id: string) =>
  pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': nanoid() } })) // <- finding
