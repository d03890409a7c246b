import express from 'express'
import { rate } from './rates.js'
const app = express()
app.get('/rates/:code', async (req, res) => { res.json(await rate(req.params.code)) })
app.listen(3000)
