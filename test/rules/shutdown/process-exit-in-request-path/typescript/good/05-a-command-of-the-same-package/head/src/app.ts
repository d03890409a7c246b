import express from 'express'
import { migrate } from './migrate.js'
export const app = express()
app.get('/', (_req, res) => { res.json({ migrated: migrate.name }) })
