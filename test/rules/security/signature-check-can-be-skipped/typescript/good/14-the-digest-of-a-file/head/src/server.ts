import { createHash } from 'node:crypto'
import express from 'express'
import pino from 'pino'
import { files } from './files'

const log = pino()
const app = express()

app.put('/files/:name', express.raw({ type: '*/*', limit: '5mb' }), async (req, res) => {
  const digest = createHash('md5').update(req.body).digest('base64')
  if (req.get('content-md5') !== digest) log.warn({ name: req.params.name }, 'digest differs')
  await files.put(req.params.name, req.body)
  res.sendStatus(204)
})

app.listen(8080)
