import express from 'express'
import axios from 'axios'
import { pool } from './db.js'

const app = express()
const reviews = axios.create({ baseURL: process.env.REVIEWS_URL, timeout: 2000 })

app.get('/hotels/:id', async (req, res) => {
  const [hotel, review] = await Promise.allSettled([
    pool.query('SELECT id, name FROM hotels WHERE id = $1', [req.params.id]),
    reviews.get(`/hotels/${req.params.id}`),
  ])
  if (hotel.status === 'rejected') throw hotel.reason
  res.json({ hotel: hotel.value.rows[0], reviews: review.status === 'fulfilled' ? review.value.data : [] })
})
