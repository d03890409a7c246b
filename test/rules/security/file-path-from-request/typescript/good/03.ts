import express from 'express'
import { createReadStream } from 'node:fs'
import { db } from './db.js'
const app = express()
app.get('/files/:id', async (req, res) => {
  const file = await db.file.findFirst({ where: { id: req.params.id } })
  createReadStream(file.path).pipe(res)
})
