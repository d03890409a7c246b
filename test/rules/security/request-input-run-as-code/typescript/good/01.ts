import vm from 'node:vm'
import { evaluate } from 'cel-js'
import express from 'express'
import { formulas } from './formulas.js'

const app = express()
app.use(express.json())

app.post('/formulas', (req, res) => {
  res.json({ result: evaluate(req.body.formula, { price: 10 }) })
})

app.get('/totals/:name', (req, res) => {
  const result = vm.runInNewContext(formulas.total, { rows: [1, 2, 3] }, { timeout: 100 })
  res.json({ result })
})

app.listen(3000)
