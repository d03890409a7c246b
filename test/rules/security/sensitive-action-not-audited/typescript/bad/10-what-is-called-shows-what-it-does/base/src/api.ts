import express from 'express'
import * as charges from './charges'
import { auditTrail } from './audit-trail'

const app = express()
app.put('/charges/:id/note', async (req, res) => {
  await charges.saveNote(req.params.id, req.body.note)
  await auditTrail.write(req.user.id, 'charge.note', req.params.id)
  res.sendStatus(204)
})
app.listen(8080)
