import express from 'express'
import { Rates } from './rates.js'
const app = express()
const rates = new Rates()
app.get('/rates/:code', async (req, res) => { res.json(await rates.of(req.params.code)) })
app.listen(3000)
