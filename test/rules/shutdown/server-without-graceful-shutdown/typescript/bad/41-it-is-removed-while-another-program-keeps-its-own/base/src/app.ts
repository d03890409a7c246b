import express from 'express'

export function buildApp() {
  const app = express()
  app.post('/orders', (_req, res) => void res.sendStatus(201))
  return app
}
