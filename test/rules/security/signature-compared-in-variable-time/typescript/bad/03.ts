import express from 'express'
const app = express()
app.post('/cron/nightly', (req, res) => {
  if (req.headers.authorization !== `Bearer ${process.env.CRON_SECRET}`) return void res.sendStatus(401) // <- finding
  res.sendStatus(202)
})