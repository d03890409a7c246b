import express from 'express'
import { track } from 'analytics'
const app = express()
app.post('/login', (req, res) => {
  void track('login')
  res.sendStatus(204)
})