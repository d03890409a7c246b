import type { NextFunction, Request, Response } from 'express'
import jwt from 'jsonwebtoken'

export function requireUser(req: Request, res: Response, next: NextFunction): void {
  try {
    res.locals.user = jwt.verify(req.get('authorization') ?? '', process.env.KEY ?? '')
    next()
  } catch {
    res.status(401).json({ error: 'unauthenticated' })
  }
}
