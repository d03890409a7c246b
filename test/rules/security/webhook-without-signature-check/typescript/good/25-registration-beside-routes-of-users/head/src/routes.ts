import { Router } from 'express'
import { pool } from './pool.js'
import { requireUser } from './require-user.js'

export const router = Router()

router.post('/orders', requireUser, async (request, response) => {
  await pool.query('INSERT INTO orders (user_id, sku) VALUES ($1, $2)', [response.locals.user.sub, request.body.sku])
  response.sendStatus(201)
})

router.post('/refunds', requireUser, async (request, response) => {
  await pool.query('INSERT INTO refunds (user_id, order_id) VALUES ($1, $2)', [response.locals.user.sub, request.body.order])
  response.sendStatus(201)
})

router.post('/register', async (request, response) => {
  await pool.query('INSERT INTO users (email) VALUES ($1)', [request.body.email])
  response.sendStatus(201)
})
