import { Router, raw } from 'express'
import { alreadyHandled } from './seen'
import { credit } from '../ledger'
import { verify } from './verify'

export const hooks = Router()

hooks.post('/adyen', raw({ type: '*/*' }), async (req, res) => {
  const event = verify(req.body, req.header('hmac-signature') ?? '')
  if (!event) return res.sendStatus(401)
  const note = event.notificationItems[0]
  if (await alreadyHandled(note.pspReference)) return res.send('[accepted]') // <- finding
  await credit(note.merchantReference, note.amount.value)
  res.send('[accepted]')
})
