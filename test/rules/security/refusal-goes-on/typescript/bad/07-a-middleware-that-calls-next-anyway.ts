import type { NextFunction, Request, Response } from 'express'

export function requireKey(req: Request, res: Response, next: NextFunction) {
  const key = req.header('x-api-key')
  if (key !== process.env.API_KEY) {
    res.status(401).send('unauthorized') // <- finding
  }
  next()
}
