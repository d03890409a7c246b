import type { Express } from 'express'
import { requestId } from './request-id.js'

export function standard(app: Express): void {
  app.use(requestId)
}
