import type { Request, Response } from 'express'
import { documents } from './documents.js'

export async function show(req: Request, res: Response) {
  const document = await documents.find(req.params.id)
  if (document.owner !== req.user.id) {
    res.status(403)
  }
  res.json(document.owner === req.user.id ? document : { error: 'forbidden' })
}
