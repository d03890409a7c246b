import express from 'express'
import { Signer } from './signer.js'

const app = express()
const signer = new Signer('key.pem')
app.post('/sign', (req, res) => {
  res.send(signer.sign(String(req.query.text)))
})
app.listen(3000)
