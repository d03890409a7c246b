import axios from 'axios'
import express from 'express'
const app = express()
app.post('/orders', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body) // <- finding
  res.json(risk.data)
})