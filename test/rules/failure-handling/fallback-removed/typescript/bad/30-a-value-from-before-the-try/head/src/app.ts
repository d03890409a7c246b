import express from 'express'
import { log } from './log.js'
import { performancesOf, reviewsOf, type Review } from './sources.js'

export const app = express()

app.get('/shows/:id', async (req, res) => {
  const performances = await performancesOf(req.params.id)
  const reviews = await reviewsOf(req.params.id)
  res.json({ performances, reviews })
})
