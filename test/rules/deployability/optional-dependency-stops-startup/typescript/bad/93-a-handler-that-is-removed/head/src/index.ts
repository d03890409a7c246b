import express from 'express'
import { createClient } from 'redis'
import { log } from './log.js'
async function main() {
  const app = express()
  const client = createClient({ url: process.env.REDIS_URL })
  client.on('error', (err) => log.error({ err }, 'redis'))
  await client.connect()
  app.get('/x', async (_req, res) => {
    const hit = await client.get('x').catch(() => null)
    res.json({ hit })
  })
  app.listen(3000)
}
main()
