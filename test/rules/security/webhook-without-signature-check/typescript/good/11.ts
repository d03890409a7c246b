import express from 'express'
import { verifySlack } from './slack.js'
const app = express()
app.post('/webhooks/slack', verifySlack, (req, res) => { res.json({ text: req.body.text }) })