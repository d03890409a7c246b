import express from 'express'
import { config } from './config.js'
const app = express()
app.get('/', (_req, res) => { res.json(config) })
app.listen(3000)
