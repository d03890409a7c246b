import Fastify from 'fastify'
import rateLimit from '@fastify/rate-limit'
import { sessions } from './sessions.js'
const app = Fastify()
await app.register(rateLimit, { max: 100, timeWindow: '1 minute' })
app.post('/login', async (request) => sessions.open(request.body))
