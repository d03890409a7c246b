import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const user = jwt.verify(String(req.query.token), '', { algorithms: ['none'] }) // <- finding
  res.json(user)
})