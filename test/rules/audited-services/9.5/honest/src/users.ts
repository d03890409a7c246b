import { app } from './main.js'
import { requireAdmin } from './guards.js'
import { auditLog } from './audit.js'

app.delete('/users/:id', requireAdmin, async (request, response) => {
  await removeUser(request.params.id)
  await auditLog.write({ action: 'user.delete', by: request.user.id, target: request.params.id })
  response.sendStatus(204)
})
app.post('/users/:id/role', requireAdmin, async (request, response) => {
  await setRole(request.params.id, request.body.role)
  await auditLog.write({ action: 'user.role', by: request.user.id, target: request.params.id })
  response.sendStatus(204)
})
