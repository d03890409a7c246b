import express from 'express'
import requestId from 'express-request-id'

export const app = express()
app.use(requestId()) // <- finding
app.get('/items', (req, res) => {
  res.json([])
})
