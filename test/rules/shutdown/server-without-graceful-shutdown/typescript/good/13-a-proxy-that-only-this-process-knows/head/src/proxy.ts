import { createServer } from 'node:http'

export const startProxy = (): Promise<number> =>
  new Promise((resolve) => {
    const proxy = createServer((request, response) => response.writeHead(request.url === '/' ? 204 : 403).end())
    proxy.listen(0, '127.0.0.1', () => resolve((proxy.address() as { port: number }).port))
  })
