import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

export const requestId: RequestHandler = (request, response, next) => {
  response.setHeader('x-request-id', request.headers['x-request-id'] ?? randomUUID())
  next()
}
