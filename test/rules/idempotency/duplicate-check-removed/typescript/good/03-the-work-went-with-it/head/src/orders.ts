import express from 'express'
export const app = express()
app.post('/orders', async (req, res) => {
  res.sendStatus(410)
})
