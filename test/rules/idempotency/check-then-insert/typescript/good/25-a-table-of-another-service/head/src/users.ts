import { Router } from 'express'
import { randomUUID } from 'node:crypto'
import { pool } from './pool'

export const users = Router()

users.post('/users', async (request, response) => {
  const { email, name } = request.body
  const existing = await pool.query('SELECT id FROM members WHERE email = $1', [email])
  if (existing.rows.length > 0) {
    response.status(409).json({ error: 'email is taken' })
    return
  }
  const id = randomUUID()
  await pool.query('INSERT INTO members (id, email, name) VALUES ($1, $2, $3)', [id, email, name])
  response.status(201).json({ id })
})
