import express from 'express'
import { isAllowedHost } from './hosts.js'
const app = express()
app.post('/preview', async (req, res) => {
  if (!isAllowedHost(req.body.url)) return void res.sendStatus(400)
  const page = await fetch(req.body.url)
  res.send(await page.text())
})
