import express from 'express'
import { db, removeFiles } from './store.js'
export const app = express()
app.delete('/links/archive', async (req, res) => {
  const { action, linkIds } = req.body
  if (action === 'all') {
    if (!req.user.isAdmin) return res.status(401).json({ response: 'Permission denied.' })
    const links = await db.link.findMany({ where: { type: 'url' } })
    for (const link of links) await removeFiles(link.id)
    return res.status(200).json({ response: 'Success.' })
  }
  await db.link.deleteMany({ where: { id: { in: linkIds } } })
  return res.status(200).json({ response: 'Success.' })
})
