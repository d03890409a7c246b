import type { RequestHandler } from 'express'

export const signedIn: RequestHandler = (req, res, next) => {
  if (!res.locals.user) return void res.status(401).end()
  next()
}

export const can =
  (feature: string): RequestHandler =>
  (req, res, next) => {
    if (!res.locals.user?.features.includes(feature)) return void res.status(403).json({ error: 'not in your plan' })
    next()
  }
