import type { Express } from 'express'
export const health = (app: Express) => app.get('/healthz', (req, res) => { res.sendStatus(200) })
