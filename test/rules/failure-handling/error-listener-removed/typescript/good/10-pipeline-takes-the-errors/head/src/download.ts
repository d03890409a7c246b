import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'

export async function download(req: Request, res: Response) {
  const stream = fs.createReadStream(`/var/files/${Number(req.params.id)}`)
  try {
    await pipeline(stream, res)
  } catch {
    res.destroy()
  }
}
