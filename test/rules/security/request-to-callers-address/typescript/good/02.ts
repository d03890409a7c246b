import express from 'express'
import { assertPublicUrl } from './urls.js'
const app = express()
app.post('/preview', async (req, res) => {
  await assertPublicUrl(req.body.target)
  const page = await fetch(req.body.target)
  res.send(await page.text())
})