import express from 'express'
const app = express()
app.post('/orders', (req, res) => {
  console.log('new order', req.params.id) // <- finding
  res.sendStatus(202)
})
