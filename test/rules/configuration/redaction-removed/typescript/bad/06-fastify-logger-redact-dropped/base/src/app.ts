import Fastify from 'fastify'
export const app = Fastify({ logger: { level: 'info', redact: { paths: ['req.headers.authorization'], remove: true } } }) // <- finding
