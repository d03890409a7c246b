import type { NextFunction, Request, Response } from 'express'
import { verify } from './tokens.js'

export function requireUser(req: Request, res: Response, next: NextFunction) {
  if (!verify(req.get('authorization'))) return res.sendStatus(401)
  next()
}
