import express from 'express'
import { options } from './cookie-options.js'
const app = express()
app.post('/login', (req, res) => { res.cookie('session', req.body.token, options); res.sendStatus(204) })