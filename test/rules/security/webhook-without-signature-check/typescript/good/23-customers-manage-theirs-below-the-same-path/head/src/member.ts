import type { NextFunction, Request, Response } from 'express'
import { readToken } from './tokens.js'

export async function member(req: Request, res: Response, next: NextFunction) {
  const user = await readToken(req.get('authorization'))
  if (!user) return void res.sendStatus(401)
  res.locals.member = user.id
  next()
}
