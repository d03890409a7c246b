import express from 'express'
import { roleOf } from './role.js'

const app = express()
app.get('/berths/:id/role', async (req, res) => {
  res.json(await roleOf(req.params.id))
})
app.listen(8080)
