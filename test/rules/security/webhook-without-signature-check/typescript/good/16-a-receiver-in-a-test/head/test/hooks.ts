import express from 'express'
export const app = express()
app.post('/webhooks/stripe', (req, res) => { res.json(req.body) })
