import { client } from './queue.js'
import { pool } from './db.js'
export class Worker {
  async step() {
    const item = await client.brPop('emails', 5) // <- finding
    if (item === null) return
    const { id, to } = JSON.parse(item.element)
    await pool.query('INSERT INTO mails (id, recipient) VALUES ($1, $2)', [id, to])
  }
}
