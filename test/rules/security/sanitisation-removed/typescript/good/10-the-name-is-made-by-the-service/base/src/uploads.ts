import path from 'node:path'
import fs from 'node:fs/promises'
import type { Request, Response } from 'express'

export async function upload(req: Request, res: Response) {
  const name = path.basename(req.body.name)
  await fs.writeFile(path.join('/var/uploads', name), req.body.content)
  res.sendStatus(201)
}
