import { audit } from './audit.js'
import { pool } from './db.js'

export async function setIban(actor, id, iban) {
  await pool.query('UPDATE employees SET iban = $2 WHERE id = $1', [id, iban])
  await audit(pool, actor, 'iban.changed', id, { iban })
}
