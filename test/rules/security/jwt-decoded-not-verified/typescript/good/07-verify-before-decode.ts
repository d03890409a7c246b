import jwt from 'jsonwebtoken'
import type { NextFunction, Request, Response } from 'express'

export function authenticate(req: Request, res: Response, next: NextFunction) {
  const token = req.header('authorization')?.replace('Bearer ', '')
  if (!token) return res.sendStatus(401)
  try {
    jwt.verify(token, process.env.JWT_KEY!, { algorithms: ['HS256'] })
  } catch {
    return res.sendStatus(401)
  }
  const claims = jwt.decode(token) as { sub: string }
  req.user = { id: claims.sub }
  next()
}
