import Fastify from 'fastify'
import rateLimit from '@fastify/rate-limit'
import { notes } from './notes.js'

export const app = Fastify()
await app.register(rateLimit, { max: 100, timeWindow: '1 minute', global: false })
await app.register(notes)
