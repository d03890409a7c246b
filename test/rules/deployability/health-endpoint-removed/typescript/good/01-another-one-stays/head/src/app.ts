import express from 'express'
export const app = express()
app.get('/readyz', (req, res) => { res.sendStatus(200) })
