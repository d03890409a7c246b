import Fastify from 'fastify'
import pino from 'pino'
export const logger = pino()
void Fastify({ loggerInstance: logger }).listen({ port: 3000 })
