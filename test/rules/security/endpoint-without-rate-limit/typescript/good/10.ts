import express from 'express'
const app = express()
app.post('/orders', (_req, res) => { res.sendStatus(201) })