import type { Request, Response } from 'express'
import pino from 'pino'

const log = pino({ redact: { paths: ['body.password', 'req.headers.authorization', 'req.headers.cookie'] } })

export const create = (req: Request, res: Response): void => {
  const { id, kind } = req.body
  log.info({ id, kind, agent: req.headers['user-agent'] }, 'order received')
  log.info({ req: { headers: req.headers } }, 'headers')
  res.sendStatus(202)
}
