import Fastify from 'fastify'
import { rm } from 'node:fs/promises'
const app = Fastify()
app.delete('/drafts/:name', async (request) => {
  const { name } = request.params as { name: string }
  await rm('/var/drafts/' + name) // <- finding
  return { removed: name }
})
