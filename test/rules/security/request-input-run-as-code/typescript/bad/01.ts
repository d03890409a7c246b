import vm from 'node:vm'
import express from 'express'

const app = express()
app.use(express.json())

app.post('/formulas', (req, res) => {
  const result = vm.runInNewContext(req.body.formula, { price: 10 }, { timeout: 100 }) // <- finding
  res.json({ result })
})

app.get('/totals', (req, res) => {
  const of = new Function('rows', `return ${req.query.expression}`) // <- finding
  res.json({ total: of([1, 2, 3]) })
})

app.listen(3000)
