import type { Express } from 'express'

export function registerParcels(app: Express) {
  app.delete('/parcels/:id', (request, response) => response.status(204).end())
}
