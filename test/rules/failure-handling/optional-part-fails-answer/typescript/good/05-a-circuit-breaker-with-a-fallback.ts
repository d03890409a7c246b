import express from 'express'
import axios from 'axios'
import CircuitBreaker from 'opossum'
import { pool } from './db.js'

const app = express()
const http = axios.create({ baseURL: process.env.RECOMMENDATIONS_URL, timeout: 2000 })
const recommendations = new CircuitBreaker((id: string) => http.get(`/for/${id}`).then((response) => response.data))
recommendations.fallback(() => [])

app.get('/products/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name, price FROM products WHERE id = $1', [req.params.id])
  res.json({ product: rows[0], recommendations: await recommendations.fire(req.params.id) })
})
