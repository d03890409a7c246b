import type { Request, Response } from 'express'
import { reachable } from './db.js'
export async function health(_req: Request, res: Response) {
  if (!(await reachable())) {
    return res.status(503).json({ status: 'database down' }) // <- finding
  }
  return res.json({ status: 'ok' })
}
