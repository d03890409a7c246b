import express from 'express'
const app = express()
app.get('/docs/:page', (req, res) => {
  res.redirect(301, '/handbook/' + req.params.page)
})
