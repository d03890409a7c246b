import type { RequestHandler } from 'express'
import { config } from './config'
import { isGenuine } from './verify'

export const onlyFromCourier: RequestHandler = (req, res, next) => {
  if (isGenuine(req.body, req.get('x-courier-signature'), config.courierSecret)) {
    next()
    return
  }
  res.status(401).end()
}
