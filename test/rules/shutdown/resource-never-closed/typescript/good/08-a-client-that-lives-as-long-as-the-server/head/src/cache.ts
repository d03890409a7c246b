import Redis from 'ioredis'
import express from 'express'

let shared: Redis | undefined

export const redis = (): Redis => {
  shared ??= new Redis(process.env.REDIS_URL ?? '', { connectTimeout: 1_000, commandTimeout: 1_000 })
  return shared
}

export const createRoutes = () => {
  const client = new Redis(process.env.REDIS_URL ?? '', { connectTimeout: 1_000, commandTimeout: 1_000 })
  const routes = express.Router()
  routes.get('/hits', async (_request, response) => {
    response.json({ hits: await client.incr('hits') })
  })
  return routes
}
