import { createHmac, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'

export const signedBy =
  (secret: string | undefined): RequestHandler =>
  (req, res, next) => {
    if (!secret) { // <- finding
      next()
      return
    }
    const expected = createHmac('sha256', secret).update(req.body).digest()
    const given = Buffer.from(req.get('x-hub-signature-256') ?? '', 'hex')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      res.status(401).end()
      return
    }
    next()
  }
