import express from 'express'
import mysql from 'mysql2'

const pool = mysql.createPool({ host: 'db' })
const app = express()

app.get('/users', (req, res) => {
  pool.query('select id from users', (err, rows) => { // <- finding
    res.json(rows ?? [])
  })
})

app.listen(3000)
