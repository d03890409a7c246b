import { createServer } from 'node:http'
import { Catalogue } from './catalogue'

const catalogue = new Catalogue()
const server = createServer((req, res) => res.end(catalogue.titleOf(req.url ?? '')))
server.listen(8080)

export async function stop(): Promise<void> {
  server.close()
  await catalogue.close()
}

process.once('SIGTERM', () => void stop())
