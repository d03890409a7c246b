import jwt from 'jsonwebtoken'
import type { Request, Response } from 'express'
import { sessions, users } from './store.js'

export async function signInWithGoogle(req: Request, res: Response) {
  const profile = jwt.decode(req.body.idToken) as { email: string } // <- finding
  const user = await users.findByEmail(profile.email)
  res.json({ token: await sessions.create(user.id) })
}
