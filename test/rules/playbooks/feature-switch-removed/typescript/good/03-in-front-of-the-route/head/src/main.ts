import express from 'express'
import { requireFlag } from './flags.js'
import { charge } from './pay.js'

const app = express()
app.post('/charges', requireFlag('late-fee'), async (req, res) => res.json(await charge(req.body)))
app.listen(3000)
