import express from 'express'
import { Members } from './members.js'

export const router = express.Router()
const members = new Members()

router.patch('/members/:id/role', async (req, res) => {
  await members.setRole(req.actor, req.params.id, req.body.role)
  res.sendStatus(204)
})

router.patch('/members/:id/name', async (req, res) => {
  await members.rename(req.actor, req.params.id, req.body.name)
  res.sendStatus(204)
})
