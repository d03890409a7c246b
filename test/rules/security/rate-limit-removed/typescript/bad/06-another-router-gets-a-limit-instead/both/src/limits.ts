import rateLimit from 'express-rate-limit'
export const perCaller = rateLimit({ windowMs: 60_000, limit: 20 })
export const strict = rateLimit({ windowMs: 60_000, limit: 5 })
