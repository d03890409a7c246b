import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'

const api = new Hono()
api.post('/votes', async (c) => c.json(await c.req.json(), 201))
api.use(rateLimiter({ windowMs: 60_000, limit: 10, keyGenerator: (c) => c.req.header('x-user') ?? '' })) // <- finding
api.onError((error, c) => c.text(error.message, 500))

serve({ fetch: api.fetch, port: 8080 })
