import type { Request, Response } from 'express'
import { pool } from './db.js'

export async function act(req: Request, res: Response) {
  switch (req.user.role) {
    case 'guest':
      res.status(403).json({ error: 'forbidden' })
      break
    default:
      await pool.query('UPDATE visits SET count = count + 1 WHERE id = $1', [req.params.id])
      res.sendStatus(204)
  }
}
