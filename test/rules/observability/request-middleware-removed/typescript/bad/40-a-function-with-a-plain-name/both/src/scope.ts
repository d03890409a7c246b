import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

const scopes = new AsyncLocalStorage<{ requestId: string }>()

export const idOfScope = () => scopes.getStore()?.requestId

export function openScope(req: Request, res: Response, next: NextFunction) {
  const requestId = req.header('x-request-id') ?? randomUUID()
  res.setHeader('x-request-id', requestId)
  scopes.run({ requestId }, next)
}
