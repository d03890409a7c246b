import type { Request, Response } from 'express'

export function file(req: Request, res: Response) {
  res.sendFile(String(req.query.path), { root: '/var/files' })
}
