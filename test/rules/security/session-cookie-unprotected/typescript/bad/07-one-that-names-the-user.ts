import express from 'express'

const app = express()
const version = 'v2'

app.post('/tours/:id', (req, res) => {
  res.cookie('tour_session', `${version}.${req.body.seat}`) // <- finding
  res.end()
})
