import Busboy from 'busboy'
import express from 'express'
const app = express()
app.post('/import', (req, res) => {
  const form = Busboy({ headers: req.headers }) // <- finding
  req.pipe(form)
})