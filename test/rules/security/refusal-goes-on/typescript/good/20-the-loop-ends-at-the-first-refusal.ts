import type { Request, Response } from 'express'
import { items } from './items.js'

export async function removeAll(req: Request, res: Response) {
  const found = await items.find(req.body.ids)
  if (found.some((item) => item.owner !== req.user.id)) return res.status(403).json({ error: 'forbidden' })
  for (const item of found) await items.remove(item.id)
  return res.sendStatus(204)
}
