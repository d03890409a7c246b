import { createHmac, timingSafeEqual } from 'node:crypto'
import { Router, raw, json } from 'express'
import { pool } from './db.js'
export const callbacks = Router()
callbacks.post('/signed', raw({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', process.env.SIGNING_SECRET!).update(req.body).digest()
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void res.sendStatus(401)
  const { deedId } = JSON.parse(req.body.toString())
  await pool.query(`UPDATE deeds SET state = 'signed' WHERE id = $1`, [deedId])
  res.sendStatus(204)
})
callbacks.post('/identity', json(), async (req, res) => { // <- finding
  if (req.body.result === 'passed') await pool.query('UPDATE persons SET verified_at = now() WHERE id = $1', [req.body.personId])
  res.sendStatus(204)
})
