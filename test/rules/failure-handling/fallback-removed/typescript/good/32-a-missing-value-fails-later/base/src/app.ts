import express from 'express'
import { log } from './log.js'
import { performancesOf, reviewsOf, type Review } from './sources.js'

export const app = express()

app.get('/shows/:id', async (req, res) => {
  const performances = await performancesOf(req.params.id)
  let reviews: Review[] | undefined = undefined
  try {
    reviews = await reviewsOf(req.params.id)
  } catch (err) {
    log.warn({ err }, 'page without reviews')
  }
  if (!reviews) throw new Error('no reviews')
  res.json({ performances, reviews })
})
