import { Router } from 'express'
import { allow } from './allow.js'
import { audit } from './audit.js'
import { db } from './db.js'

export const meters = Router()

meters.put('/:id/reading', allow('meters:correct'), async (req, res) => {
  await db('meters').where({ id: req.params.id }).update({ reading: req.body.reading })
  await audit.write(req.user.id, 'meters:correct', req.params.id)
  res.sendStatus(204)
})

meters.put('/:id/tariff', allow('meters:tariff'), async (req, res) => {
  await db('meters').where({ id: req.params.id }).update({ tariff: req.body.tariff }) // <- finding
  res.sendStatus(204)
})
