import express from 'express'
import { join } from './list.js'
const app = express()
app.post('/join', async (req, res) => res.json(await join(req.body.c, req.body.p)))
app.listen(3000)
