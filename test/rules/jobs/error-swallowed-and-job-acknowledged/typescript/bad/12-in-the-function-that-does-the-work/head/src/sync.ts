import { pool } from './db.js'
import { crm } from './crm.js'

export async function syncContact(id: string) {
  try {
    const { rows } = await pool.query('select * from contacts where id = $1', [id])
    await crm.put(rows[0])
  } catch (err) { // <- finding
    console.error('sync failed', err)
  }
}
