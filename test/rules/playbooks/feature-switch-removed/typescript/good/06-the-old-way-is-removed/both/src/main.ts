import express from 'express'
import { charge } from './pay.js'

const app = express()
app.post('/charges', async (req, res) => res.json(await charge(req.body)))
app.listen(3000)
