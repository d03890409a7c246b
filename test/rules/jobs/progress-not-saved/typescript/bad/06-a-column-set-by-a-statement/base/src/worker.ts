import { Worker } from 'bullmq'
import { pool } from './db'
import { fetchPage, store } from './crm'

export const worker = new Worker('crm-sync', async () => {
  let cursor = (await pool.query('SELECT cursor FROM sync_state WHERE name = $1', ['crm'])).rows[0]?.cursor
  while (true) {
    const page = await fetchPage(cursor)
    await store(page.items)
    if (!page.next) break
    cursor = page.next
    await pool.query('UPDATE sync_state SET cursor = $1 WHERE name = $2', [cursor, 'crm']) // <- finding
  }
})
