import type { NextFunction, Request, Response } from 'express'
import jwt from 'jsonwebtoken'

export const requireUser = (request: Request, response: Response, next: NextFunction) => {
  const token = request.get('authorization')?.slice('Bearer '.length) ?? ''
  try {
    response.locals.user = jwt.verify(token, process.env.JWT_KEY ?? '', { algorithms: ['HS256'] })
  } catch {
    response.sendStatus(401)
    return
  }
  next()
}
