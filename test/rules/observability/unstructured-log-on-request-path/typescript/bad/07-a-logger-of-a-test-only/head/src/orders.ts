import express from 'express'
const app = express()
app.post('/orders', (req, res) => { console.log('order'); res.sendStatus(202) }) // <- finding
