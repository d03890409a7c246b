import type { Request, Response } from 'express'
import pino from 'pino'

const log = pino()

export async function pay(req: Request, res: Response) {
  log.info({ orderId: req.body.orderId, bytes: req.headers['content-length'], requestId: req.headers['x-request-id'] }, 'payment received')
  res.status(202).end()
}
