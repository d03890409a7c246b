import jwt from 'jsonwebtoken'
import type { NextFunction, Request, Response } from 'express'
import { log } from './log.js'

export function logCaller(req: Request, _res: Response, next: NextFunction) {
  const token = req.header('authorization')?.slice(7)
  const claims = token ? jwt.decode(token) : null
  log.info({ subject: claims?.sub, path: req.path }, 'request')
  next()
}
