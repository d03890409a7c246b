import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { maxAge: 3_600_000 }) // <- finding
  res.sendStatus(204)
})