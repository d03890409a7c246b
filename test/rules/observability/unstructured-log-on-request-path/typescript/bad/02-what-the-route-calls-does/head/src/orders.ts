import express from 'express'
import { store } from './store.js'
const app = express()
app.post('/orders', (req, res) => { store(req.params.id); res.sendStatus(202) })
