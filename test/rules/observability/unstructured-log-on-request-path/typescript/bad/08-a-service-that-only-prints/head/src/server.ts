import express from 'express'

const app = express()
app.use(express.json())

app.post('/orders', async (req, res) => {
  const id = await create(req.body)
  console.log(`created order ${id}`) // <- finding
  res.status(201).json({ id })
})

declare function create(order: unknown): Promise<string>

app.listen(3000)
