import { randomUUID } from 'node:crypto'
import axios from 'axios'
export const send = (id: string) => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': randomUUID() } })