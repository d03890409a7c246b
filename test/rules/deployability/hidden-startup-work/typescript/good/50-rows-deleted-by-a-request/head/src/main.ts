import express from 'express'
import pg from 'pg'

const pool = new pg.Pool({ connectionTimeoutMillis: 1000 })
const app = express()
app.delete('/baskets', async (req, res) => {
  await pool.query("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'")
  res.sendStatus(204)
})
app.listen(3000)
