import express from 'express'
export const app = express()
app.get('/health', (req, res) => { res.sendStatus(200) })
app.get('/readyz', (req, res) => { res.sendStatus(200) })
