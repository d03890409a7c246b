import express from 'express'
const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch(`https://rates.example.com/v1?currency=${req.query.currency}`)
  res.json(await rates.json())
})