import type { NextFunction, Request, Response } from 'express'

export function noCache(req: Request, res: Response, next: NextFunction) {
  res.setHeader('cache-control', 'no-store')
  next()
}
