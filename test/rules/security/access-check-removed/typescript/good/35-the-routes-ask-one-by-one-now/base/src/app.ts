import express from 'express'
import { requireUser } from './auth.js'
import { db } from './db.js'
const app = express()
app.use(requireUser)
app.post('/invoices/:id/void', async (req, res) => { await db.query('update invoices set void = true where id = $1', [req.params.id]); res.end() })
app.listen(3000)
