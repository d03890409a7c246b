import express from 'express'
export const app = express()
app.get('/', (req, res) => {
  res.cookie('theme', 'dark', { maxAge: 60_000, httpOnly: true })
  res.end()
})
