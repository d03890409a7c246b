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

export function requireCoach(req: Request, res: Response, next: NextFunction): void {
  if (res.locals.user?.role !== 'coach') return void res.status(403).json({ error: 'forbidden' })
  next()
}
