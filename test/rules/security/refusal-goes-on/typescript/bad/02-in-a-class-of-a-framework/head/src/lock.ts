import { Request, Response, NextFunction } from 'express'
import { locks } from './locks.js'
export class LockMiddleware {
  async handler(request: Request, response: Response, next: NextFunction) {
    try {
      const name = String(request.body.name)
      if (name === '') {
        response.status(400).send({ error: 'no name' }) // <- finding
      }
      if (await locks.isLocked(name)) {
        response.status(423).send({ error: 'locked' })
        return
      }
      return next()
    } catch (error) {
      return next(error)
    }
  }
}
