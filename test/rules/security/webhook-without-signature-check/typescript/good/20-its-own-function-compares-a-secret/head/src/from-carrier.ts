import type { NextFunction, Request, Response } from 'express'

export function fromCarrier(req: Request, res: Response, next: NextFunction) {
  if (req.get('x-carrier-key') !== process.env.CARRIER_SECRET) return void res.sendStatus(401)
  next()
}
