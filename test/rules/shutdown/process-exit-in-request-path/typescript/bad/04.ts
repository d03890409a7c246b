import express from 'express'
const app = express()
app.post('/tenants/:id', (req, res) => {
  if (!req.body.plan) process.exit(1) // <- finding
  res.sendStatus(204)
})