import express from 'express'
import { flag } from './flags.js'
const app = express()
app.get('/x', async (req, res) => res.json(await flag('x')))
app.listen(3000)
