import express from 'express'
import { send } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  await send(req.path, res)
})
