import fs from 'node:fs'
import type { Request, Response } from 'express'

export function download(req: Request, res: Response) {
  const stream = fs.createReadStream(`/var/files/${Number(req.params.id)}`)
  stream.on('error', () => res.status(404).end()) // <- finding
  stream.pipe(res)
}
