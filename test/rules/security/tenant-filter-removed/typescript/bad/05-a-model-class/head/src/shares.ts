import { Share } from './models.js'
import express from 'express'
export const app = express()
app.get('/shares/:id', async (req, res) => {
  const share = await Share.findOne({
    where: { id: req.params.id },
  })
  res.json(share)
})
