import axios from 'axios'
import express from 'express'
express().post('/score', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body, { timeout: 2_000 }) // <- finding
  res.json(risk.data)
})
