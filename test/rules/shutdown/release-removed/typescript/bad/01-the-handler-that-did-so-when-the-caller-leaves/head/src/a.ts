import express from 'express'
import { open } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  const source = await open(req.path)
  source.pipe(res)
})
