import express from 'express'
import { openScope } from './scope.js'

const app = express()
app.use(openScope) // <- finding
app.get('/lockers/:id', (req, res) => {
  res.json({ locker: req.params.id })
})
app.listen(8080)
