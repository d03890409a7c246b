import { pool } from '../src/db.js'

while (true) {
  const { rowCount } = await pool.query('UPDATE orders SET region = 1 WHERE id IN (SELECT id FROM orders WHERE region IS NULL LIMIT 500)')
  if (rowCount === 0) break
}
await pool.end()
