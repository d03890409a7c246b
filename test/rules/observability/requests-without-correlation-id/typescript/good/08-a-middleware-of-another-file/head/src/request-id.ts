import type { RequestHandler } from 'express'
export const withId: RequestHandler = (req, res, next) => { res.setHeader('X-Request-Id', String(req.headers['x-request-id'] ?? Date.now())); next() }
