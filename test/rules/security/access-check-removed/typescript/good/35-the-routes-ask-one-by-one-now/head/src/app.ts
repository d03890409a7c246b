import express from 'express'
import { mustBeSignedIn, requireUser } from './auth.js'
import { db } from './db.js'
const app = express()
app.use(requireUser)
app.post('/invoices/:id/void', mustBeSignedIn, async (req, res) => { await db.query('update invoices set void = true where id = $1', [req.params.id]); res.end() })
app.get('/prices', async (req, res) => { res.json(await db.query('select * from prices')) })
app.listen(3000)
