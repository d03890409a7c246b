import express from 'express'
import { sign } from './links.js'
const app = express()
app.get('/l', (req, res) => res.send(sign(req.path)))
app.listen(3000)
