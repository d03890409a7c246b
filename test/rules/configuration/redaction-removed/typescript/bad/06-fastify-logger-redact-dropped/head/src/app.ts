import Fastify from 'fastify'
export const app = Fastify({ logger: { level: 'info' } })
