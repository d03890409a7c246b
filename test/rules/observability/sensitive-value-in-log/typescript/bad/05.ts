import express from 'express'
const app = express()
app.use((req, _res, next) => {
  console.info({ url: req.url, headers: req.headers }) // <- finding
  next()
})