import type { Request, Response } from 'express'
import { setBio } from './store.js'

export async function saveProfile(req: Request, res: Response) {
  await setBio(req.user.id, req.body.bio)
  res.sendStatus(204)
}
