import express from 'express'
export const app = express()
app.get('/callback', (req, res) => {
  const next = new URL(String(req.query.next), 'https://app.example.com')
  if (next.hostname !== 'app.example.com') { // <- finding
    return void res.status(400).json({ error: 'Invalid redirect' })
  }
  res.redirect(next.toString())
})
