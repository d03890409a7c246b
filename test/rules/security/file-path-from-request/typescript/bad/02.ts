import express from 'express'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
const app = express()
app.put('/avatars', async (req, res) => {
  const file = join('/srv/avatars', req.body.name)
  await writeFile(file, Buffer.from(req.body.data, 'base64')) // <- finding
  res.sendStatus(204)
})
