import rateLimit from 'express-rate-limit'

export const limit = (name: string) => rateLimit({ windowMs: 60000, limit: 10, identifier: name })
