import { app } from './main.js'
import { requireAdmin } from './guards.js'

// The audit trail of the team is in the wiki.
const audited = 'audit'
app.delete('/users/:id', requireAdmin, async (request, response) => {
  await removeUser(request.params.id)
  console.log(audited)
  response.sendStatus(204)
})
