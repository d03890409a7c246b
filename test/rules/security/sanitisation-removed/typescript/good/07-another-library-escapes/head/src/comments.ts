import express from 'express'
import he from 'he'

const app = express()

app.get('/comments', (req, res) => {
  const name = he.encode(String(req.query.name))
  res.send(`<h1>Comments of ${name}</h1>`)
})
