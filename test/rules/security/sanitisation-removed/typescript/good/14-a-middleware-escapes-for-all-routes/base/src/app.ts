import express from 'express'
import escapeHtml from 'escape-html'

export const app = express()

app.get('/hello', (req, res) => {
  res.send(`<h1>Hello ${escapeHtml(String(req.query.name))}</h1>`)
})
