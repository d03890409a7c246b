import express from 'express'
import { redis } from './redis.js'

try {
  await redis.connect()
} catch (err) {
  console.error(err)
  process.exit(1)
}
const app = express()
app.get('/a', async (req, res) => {
  const n = await redis.get('a').catch(() => null)
  res.json({ n })
})
app.post('/b', async (req, res) => {
  await redis.incr('b')
  res.json({})
})
app.listen(8080)
