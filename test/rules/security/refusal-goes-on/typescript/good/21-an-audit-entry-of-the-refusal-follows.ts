import type { Request, Response } from 'express'
import { audit } from './audit.js'
import { pool } from './db.js'

export async function remove(req: Request, res: Response) {
  if (req.user.role !== 'admin') {
    res.status(403).json({ error: 'forbidden' })
    await audit.record('refused', req.user.id, req.params.id)
    return
  }
  await pool.query('DELETE FROM projects WHERE id = $1', [req.params.id])
  res.sendStatus(204)
}
