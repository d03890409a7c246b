import express from 'express'
import axios from 'axios'
import { pool } from './db.js'
import { log } from './log.js'

const app = express()
const reviews = axios.create({ baseURL: process.env.REVIEWS_URL, timeout: 2000 })

app.get('/hotels/:id', async (req, res) => {
  const [hotel, review] = await Promise.all([
    pool.query('SELECT id, name FROM hotels WHERE id = $1', [req.params.id]),
    reviews.get(`/hotels/${req.params.id}`).catch((error) => {
      log.warn({ error }, 'no reviews')
      return { data: [] }
    }),
  ])
  res.json({ hotel: hotel.rows[0], reviews: review.data })
})
