import { audit } from './audit.js'
import { pool } from './db.js'

export class Members {
  async setRole(actor, id, role) {
    await pool.query('UPDATE members SET role = $2 WHERE id = $1', [id, role])
    await audit(pool, actor, 'member.role', id, { role })
  }

  async rename(actor, id, name) {
    await pool.query('UPDATE members SET name = $2 WHERE id = $1', [id, name])
    await audit(pool, actor, 'member.renamed', id, { name })
  }

  async remove(id) {
    await pool.query('DELETE FROM members WHERE id = $1', [id])  // <- finding
  }
}
