import express from 'express'
const app = express()
app.post('/preview', async (req, res) => {
  const page = await fetch(req.body.url) // <- finding
  res.send(await page.text())
})
