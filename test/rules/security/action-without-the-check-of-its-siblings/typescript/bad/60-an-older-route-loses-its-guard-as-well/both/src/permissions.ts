import type { RequestHandler } from 'express'

export const requirePermission =
  (name: string): RequestHandler =>
  (req, res, next) => {
    if (!res.locals.user.permissions.includes(name)) return res.status(403).end()
    next()
  }
