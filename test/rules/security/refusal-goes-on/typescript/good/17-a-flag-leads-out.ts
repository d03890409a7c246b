import type { Request, Response } from 'express'
import { pool } from './db.js'

export async function remove(req: Request, res: Response) {
  let allowed = true
  if (req.user.role !== 'admin') {
    res.status(403).json({ error: 'forbidden' })
    allowed = false
  }
  if (allowed) {
    await pool.query('DELETE FROM projects WHERE id = $1', [req.params.id])
    res.sendStatus(204)
  }
}
