import express from 'express'
import { sign } from './keys.js'
const app = express()
app.get('/s', (req, res) => { res.send(sign(req.path)) })
app.listen(3000)
