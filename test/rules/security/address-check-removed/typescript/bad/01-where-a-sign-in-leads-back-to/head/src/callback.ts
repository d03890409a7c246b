import express from 'express'
export const app = express()
app.get('/callback', (req, res) => {
  const next = new URL(String(req.query.next), 'https://app.example.com')
  res.redirect(next.toString())
})
