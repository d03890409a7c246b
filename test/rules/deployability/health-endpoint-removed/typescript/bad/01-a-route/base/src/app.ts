import express from 'express'
export const app = express()
app.get('/orders', (req, res) => { res.json([]) })
app.get('/healthz', (req, res) => { res.sendStatus(200) }) // <- finding
