import express from 'express'
import { db } from './db.js'
const app = express()
const load = async (id: string) => {
  await db.user.find(id)
}
app.get('/user', async (req, res) => {
  await load('1')
  res.json(await load('2'))
})