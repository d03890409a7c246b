import express from 'express'
export const router = express.Router()
router.post('/webhooks/stripe', async (req, res) => {
  const event = JSON.parse(String(req.body))
  await settle(event)
  res.sendStatus(200)
})
declare function settle(event: unknown): Promise<void>
