import type { NextFunction, Request, Response } from 'express'

export function requireUser(request: Request, response: Response, next: NextFunction) {
  if (!request.headers.authorization) return response.status(401).end()
  next()
}
