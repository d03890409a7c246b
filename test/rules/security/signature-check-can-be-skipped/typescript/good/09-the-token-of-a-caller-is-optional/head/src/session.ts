import type { RequestHandler } from 'express'
import jwt from 'jsonwebtoken'

export const maybeSignedIn: RequestHandler = (req, res, next) => {
  const token = req.get('authorization')?.slice(7)
  if (!token) {
    next()
    return
  }
  res.locals.user = jwt.verify(token, process.env.JWT_SECRET as string)
  next()
}
