import { createHmac, timingSafeEqual } from 'node:crypto'
import { Router, raw, json } from 'express'
import { pool } from './db.js'
export const notifications = Router()
notifications.post('/delivered', raw({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', process.env.SIGNING_SECRET!).update(req.body).digest()
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void res.sendStatus(401)
  await pool.query(`UPDATE messages SET state = 'delivered' WHERE id = $1`, [JSON.parse(req.body.toString()).id])
  res.sendStatus(204)
})
notifications.post('/settings', json(), async (req: any, res) => {
  if (!req.session.userId) return void res.sendStatus(401)
  await pool.query('UPDATE settings SET mail = $2 WHERE user_id = $1', [req.session.userId, req.body.mail])
  res.sendStatus(204)
})
