import express from 'express'
import fs from 'node:fs/promises'
import multer from 'multer'
import { store } from './store.js'
export const app = express()
const upload = multer({ dest: '/tmp/uploads', limits: { fileSize: 1_000_000 } })
app.post('/avatar', upload.single('file'), async (req, res) => {
  const file = req.file
  await store(await fs.readFile(file.path))
  await fs.unlink(req.file.path)
  res.sendStatus(204)
})