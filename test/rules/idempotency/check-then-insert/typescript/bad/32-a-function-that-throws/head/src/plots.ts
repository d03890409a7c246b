import { Router } from 'express'
import { randomUUID } from 'node:crypto'
import { pool } from './pool'

export const plots = Router()

class Refusal extends Error {}

const refuse = (because: string): never => {
  throw new Refusal(because)
}

plots.post('/gardens/:garden/plots', async (request, response) => {
  const { garden } = request.params
  const { number } = request.body
  const known = await pool.query('SELECT id FROM plots WHERE garden_id = $1 AND number = $2', [garden, number])
  if (known.rows.length > 0) refuse('the plot is laid out')
  await pool.query('INSERT INTO plots (id, garden_id, number) VALUES ($1, $2, $3)', [randomUUID(), garden, number]) // <- finding
  response.status(201).end()
})
