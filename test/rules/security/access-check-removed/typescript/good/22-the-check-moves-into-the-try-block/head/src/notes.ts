import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  try {
    const note = await db.note.find(req.params.id)
    if (await isPaused(req.user.teamId)) {
        res.status(403).send('paused')
        return
    }
    await db.note.remove(note.id)
    res.send('gone')
  } catch {
    res.status(400).json({ error: 'not removed' })
  }
})
