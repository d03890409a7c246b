import express from 'express'
const app = express()
app.post('/', (req, res) => res.sendStatus(204))
app.listen(4455)
