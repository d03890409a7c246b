import express from 'express'
import { requireUser } from './auth'
import { todos } from './store'

export const router = express.Router()
router.post('/todos', requireUser, async (req, res) => res.status(201).json(await todos.create(req.user.id, req.body)))
