import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  res.end()
})
