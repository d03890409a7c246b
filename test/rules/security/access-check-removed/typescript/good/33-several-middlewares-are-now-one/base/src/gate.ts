import type { NextFunction, Request, Response } from 'express'

export const finance = (req: Request, res: Response, next: NextFunction) => {
  if (!req.user.roles.includes('finance')) return res.sendStatus(403)
  next()
}
