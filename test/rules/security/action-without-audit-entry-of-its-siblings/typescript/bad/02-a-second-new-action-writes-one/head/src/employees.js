import express from 'express'
import { audit } from './audit.js'
import { inTx, pool } from './db.js'

export const router = express.Router()
const wrap = (handler) => (req, res, next) => handler(req, res).catch(next)

router.put('/:id/salary', async (req, res) => {
  await inTx(async (tx) => {
    await tx.query('UPDATE employees SET salary_cents = $2 WHERE id = $1', [req.params.id, req.body.value])
    await audit(tx, req.actor, 'salary.changed', req.params.id, req.body)
  })
  res.sendStatus(204)
})

router.put('/:id/tax-class', async (req, res) => {
  await inTx(async (tx) => {
    await tx.query('UPDATE employees SET tax_class = $2 WHERE id = $1', [req.params.id, req.body.value])
    await audit(tx, req.actor, 'tax.changed', req.params.id, req.body)
  })
  res.sendStatus(204)
})

router.put('/:id/bank-account', async (req, res) => {
  await inTx(async (tx) => {
    await tx.query('UPDATE employees SET iban = $2 WHERE id = $1', [req.params.id, req.body.value])  // <- finding
  })
  res.sendStatus(204)
})

