import { randomUUID } from 'node:crypto'
import axios from 'axios'
import { source } from './source.js'
export const exportAll = async () => {
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page = await source.page(cursor)
    await axios.post('https://ledger.example.com/batches', page.rows, { timeout: 5_000, headers: { 'Idempotency-Key': randomUUID() } })
    cursor = page.next
  }
}
