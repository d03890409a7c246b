import express from 'express'
import { Client } from 'pg'
import { log } from './log.js'
async function main() {
  const app = express()
  const client = new Client(process.env.DATABASE_URL)
  await client.connect()
  app.get('/x', async (_req, res) => res.json((await client.query('select 1')).rows))
  app.listen(3000)
}
main()
