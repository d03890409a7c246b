import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  console.log('login', req.body.email, req.body.password) // <- finding
  res.sendStatus(204)
})