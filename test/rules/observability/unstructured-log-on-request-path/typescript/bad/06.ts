import express from 'express'
const app = express()
app.post('/orders', (req, res) => { console.log('the repository has no other logger'); res.sendStatus(202) }) // <- finding