import express from 'express'
import { book } from './client'

const app = express()
app.post('/trips/:id/book', async (req, res) => {
  res.json(await book(req.params.id, req.body.seat))
})
app.listen(3000)
