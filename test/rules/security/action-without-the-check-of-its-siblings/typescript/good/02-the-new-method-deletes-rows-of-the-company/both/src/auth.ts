import type { RequestHandler } from 'express'
import jwt from 'jsonwebtoken'

export interface Caller {
  id: string
  companyId: string
}

export const signedIn: RequestHandler = (req, res, next) => {
  const token = req.get('authorization')?.slice(7)
  if (!token) {
    res.status(401).end()
    return
  }
  res.locals.caller = jwt.verify(token, process.env.JWT_KEY as string) as Caller
  next()
}
