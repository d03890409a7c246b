import express from 'express'
import pRetry from 'p-retry'
import pg from 'pg'
import { locate } from './geo.js'

const app = express()
app.get('/geo/:ip', async (req, res) => res.json((await locate(req.params.ip)).data))

async function main() {
  const pool = new pg.Pool({ connectionTimeoutMillis: 1000, query_timeout: 2000 })
  await pRetry(() => pool.query('select 1'), { retries: 5 })
  app.listen(3000)
}

await main()
