import type { Request, Response } from 'express'
import pino from 'pino'

const log = pino({ redact: ['password'] })

export const create = (req: Request, res: Response): void => {
  const { body } = req
  log.info({ body }, 'order received') // <- finding
  res.sendStatus(202)
}
