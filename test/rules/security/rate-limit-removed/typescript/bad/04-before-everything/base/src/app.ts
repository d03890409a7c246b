import { Hono } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { api } from './api.js'
const app = new Hono()
const rateLimit = rateLimiter({ windowMs: 60_000, limit: 100 })
app.use('/api/v1/*', rateLimit) // <- finding
app.route('/api/v1', api)
export default app
