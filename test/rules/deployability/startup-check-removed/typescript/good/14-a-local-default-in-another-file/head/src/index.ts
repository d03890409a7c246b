import express from 'express'
import { url } from './config.js'

const app = express()
app.get('/', (_req, res) => { res.json({ url }) })
app.listen(3000)
