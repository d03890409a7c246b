import express from 'express'
import escapeHtml from 'escape-html'

const app = express()

app.get('/comments', (req, res) => {
  const name = escapeHtml(String(req.query.name))
  res.send(`<h1>Comments of ${name}</h1>`)
})
