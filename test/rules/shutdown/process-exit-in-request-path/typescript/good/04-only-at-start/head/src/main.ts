import express from 'express'
import { readConfig } from './config.js'
const config = readConfig()
const app = express()
app.get('/', (_req, res) => { res.json({ name: config.name }) })
app.listen(3000)
