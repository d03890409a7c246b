import sanitizeHtml from 'sanitize-html'
import type { Request, Response } from 'express'
import { setBio } from './store.js'

export async function saveProfile(req: Request, res: Response) {
  const bio = sanitizeHtml(req.body.bio)
  await setBio(req.user.id, bio)
  res.sendStatus(204)
}
