import express from 'express'

const app = express()
app.get('/lockers/:id', (req, res) => {
  res.json({ locker: req.params.id })
})
app.listen(8080)
