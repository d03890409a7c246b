import express from 'express'

const seen = new Map<string, number>()

function slower(request: express.Request, response: express.Response, next: express.NextFunction) {
  const count = (seen.get(request.ip ?? '') ?? 0) + 1
  seen.set(request.ip ?? '', count)
  if (count > 100) return response.status(429).end()
  next()
}

export function build() {
  const app = express()
  app.post('/quotes', (request, response) => response.status(201).end())
  app.use(slower) // <- finding
  return app
}
