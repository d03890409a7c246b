import type { NextFunction, Request, Response } from 'express'

export const allow = (right: string) => (req: Request, res: Response, next: NextFunction) =>
  req.user?.rights.includes(right) ? next() : res.sendStatus(403)
