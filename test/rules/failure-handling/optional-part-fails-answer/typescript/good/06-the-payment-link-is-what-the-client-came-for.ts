import express from 'express'
import axios from 'axios'
import { pool } from './db.js'

const app = express()
const payments = axios.create({ baseURL: process.env.PAYMENTS_URL, timeout: 2000 })

app.post('/orders/:id/checkout', async (req, res) => {
  const { rows } = await pool.query('SELECT id, cents FROM orders WHERE id = $1', [req.params.id])
  const { data } = await payments.post('/sessions', { order: rows[0].id, cents: rows[0].cents }, { headers: { 'Idempotency-Key': rows[0].id } })
  res.json({ order: rows[0], session: data })
})

app.get('/orders/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, cents FROM orders WHERE id = $1', [req.params.id])
  const session = await payments.get(`/sessions/${rows[0].id}`).then(({ data }) => data).catch(() => null)
  res.json({ order: rows[0], session })
})
