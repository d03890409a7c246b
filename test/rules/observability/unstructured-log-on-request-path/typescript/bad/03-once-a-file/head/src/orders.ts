import express from 'express'
const app = express()
app.post('/orders', (req, res) => {
  console.log('one') // <- finding
  console.log('two')
  res.sendStatus(202)
})
