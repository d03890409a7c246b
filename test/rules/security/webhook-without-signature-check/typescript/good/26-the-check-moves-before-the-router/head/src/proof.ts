import { createHmac, timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

export const provenBy = (header: string | undefined, text: Buffer): boolean => {
  const expected = createHmac('sha256', process.env.SCALE_KEY ?? '').update(text).digest()
  const given = Buffer.from(header ?? '', 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export const proven = (req: Request, res: Response, next: NextFunction) => {
  if (!provenBy(req.get('x-proof'), req.body)) return res.sendStatus(401)
  next()
}
