import express from 'express'
import pg from 'pg'

const pool = new pg.Pool()
const app = express()

app.get('/patients/:id/file', async (req, res) => {
  const found = await pool.query('select * from patient_file where patient = $1', [req.params.id])
  await pool.query('insert into access_audit (patient, reader, at) values ($1, $2, now())', [req.params.id, req.user.id])
  res.json(found.rows)
})
app.listen(8080)
