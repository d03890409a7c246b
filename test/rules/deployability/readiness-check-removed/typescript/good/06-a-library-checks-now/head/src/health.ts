import { checks } from './checks.js'
import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/readyz', async (_req, res) => {
  res.json(await checks.run())
})
