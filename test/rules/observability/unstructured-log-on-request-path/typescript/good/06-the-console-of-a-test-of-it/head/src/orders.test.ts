import express from 'express'
const app = express()
app.post('/orders', (req, res) => { console.log('seen'); res.sendStatus(202) })
