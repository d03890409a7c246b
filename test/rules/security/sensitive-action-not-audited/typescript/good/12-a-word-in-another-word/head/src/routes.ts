import { Router } from 'express'
import { cook, prefund } from './wallets.js'

export const router = Router()

router.post('/wallets/:id/prefund', async (req, res) => {
  res.json(await prefund(req.params.id, req.body.amount))
})
router.post('/kitchens/:id/casserole', async (req, res) => {
  res.json(await cook(req.params.id))
})
router.post('/orders/:id/suspenders', async (req, res) => {
  res.json(await cook(req.params.id))
})
