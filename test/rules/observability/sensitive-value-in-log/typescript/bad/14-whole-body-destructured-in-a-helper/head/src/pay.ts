import type { Request, Response } from 'express'
import { createLogger, format, transports } from 'winston'

const logger = createLogger({ format: format.json(), transports: [new transports.Console()] })

export async function pay(req: Request, res: Response) {
  const { body } = req
  const details = { path: req.path, body }
  logger.info('payment received', details) // <- finding
  res.status(202).end()
}
