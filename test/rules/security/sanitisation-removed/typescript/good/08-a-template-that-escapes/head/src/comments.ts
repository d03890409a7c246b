import express from 'express'

const app = express()
app.set('view engine', 'pug')

app.get('/comments', (req, res) => {
  const name = String(req.query.name)
  res.render('comments', { name })
})
