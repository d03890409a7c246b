import type { NextFunction, Request, Response } from 'express'
import { verify } from '../tokens.js'

export function requireUser(req: Request, res: Response, next: NextFunction) {
  const user = verify(req.get('authorization'))
  if (!user) return res.status(401).json({ error: 'unauthenticated' })
  req.user = user
  next()
}

export function requireRole(role: string) {
  return (req: Request, res: Response, next: NextFunction) => (req.user?.roles.includes(role) ? next() : res.status(403).json({ error: 'forbidden' }))
}
