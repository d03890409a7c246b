import express from 'express'
import { readFile } from 'node:fs/promises'
const app = express()
app.get('/reports/:id', async (req, res) => {
  if (!/^[a-z0-9-]+$/.test(req.params.id)) return void res.sendStatus(400)
  res.send(await readFile('/srv/reports/' + req.params.id + '.csv'))
})
