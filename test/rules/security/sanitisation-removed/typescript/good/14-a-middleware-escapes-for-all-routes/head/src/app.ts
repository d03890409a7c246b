import express from 'express'
import { query } from 'express-validator'

export const app = express()

app.get('/hello', query('name').escape(), (req, res) => {
  res.send(`<h1>Hello ${String(req.query.name)}</h1>`)
})
