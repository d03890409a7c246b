import type { RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import pino from 'pino'

const log = pino()

export const requestId: RequestHandler = (request, response, next) => {
  response.locals.log = log.child({ requestId: request.get('x-request-id') ?? randomUUID() })
  next()
}
