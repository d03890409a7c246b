import express from 'express'
import { pool } from './db.js'
const app = express()
app.get('/users', async (req, res) => {
  const { rows } = await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`) // <- finding
  res.json(rows)
})