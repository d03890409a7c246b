import express from 'express'
export const app = express()
app.get('/', (req, res) => {
  res.cookie('theme', 'dark', { httpOnly: true })
  res.end()
})
