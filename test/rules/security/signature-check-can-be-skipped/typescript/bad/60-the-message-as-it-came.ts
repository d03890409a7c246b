import express from 'express'
import { Webhook } from 'svix'
import { members } from './members.js'

const hook = new Webhook(process.env.HOOK_SECRET!)
const app = express()

const eventOf = (body: string, headers: Record<string, string>): { type: string; id: string } => {
  if (!headers['svix-signature']) { // <- finding
    return JSON.parse(body)
  }
  return hook.verify(body, headers) as { type: string; id: string }
}

app.post('/hooks/members', express.text({ type: '*/*' }), async (req, res) => {
  const event = eventOf(req.body, req.headers as Record<string, string>)
  if (event.type === 'member.left') await members.remove(event.id)
  res.status(204).end()
})

app.listen(3000)
