import path from 'node:path'
import fs from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'

export async function upload(req: Request, res: Response) {
  const name = randomUUID()
  await fs.writeFile(path.join('/var/uploads', name), req.body.content)
  res.status(201).json({ name, original: req.body.name })
}
