import express from 'express'
import { expressjwt } from 'express-jwt'
import { decodeJwt } from 'jose'
import { pool } from './db.js'

const app = express()
app.use(expressjwt({ secret: process.env.JWT_KEY!, algorithms: ['HS256'] }))

app.get('/invoices', async (req, res) => {
  const { tenant } = decodeJwt(req.headers.authorization!.slice(7))
  const { rows } = await pool.query('SELECT * FROM invoices WHERE tenant = $1', [tenant])
  res.json(rows)
})
