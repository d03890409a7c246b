import path from 'node:path'
import type { Request, Response } from 'express'

const root = path.resolve('/var/files')

export function file(req: Request, res: Response) {
  const full = path.resolve(root, String(req.query.path))
  if (!full.startsWith(root + path.sep)) {
    res.sendStatus(400)
    return
  }
  res.sendFile(full)
}
