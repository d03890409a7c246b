import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'

export function receive(req: Request, res: Response): void {
  const expected = createHmac('sha256', process.env.HOOK_SECRET as string).update(req.body).digest()
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    res.status(401).end()
    return
  }
  const event = JSON.parse(req.body.toString())
  if (event.coupon && !isKnown(event.coupon)) {
    res.status(422).end()
    return
  }
  res.status(204).end()
}

function isKnown(coupon: string): boolean {
  return coupon.startsWith('C-')
}
