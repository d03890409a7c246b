import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  count(req.body.id)
  res.sendStatus(204)
})
const seen = new Set<string>()
function count(id: string) {
  seen.add(id)
}