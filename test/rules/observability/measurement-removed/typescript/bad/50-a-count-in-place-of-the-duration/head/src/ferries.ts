import type { Request, Response } from 'express'
import { Counter } from 'prom-client'
import { timetable } from './timetable.js'

const asked = new Counter({ name: 'crossings_asked_total', help: 'Requests', labelNames: ['port'] })

export async function crossings(req: Request, res: Response): Promise<void> {
  const found = await timetable.crossingsFrom(req.params.port)
  asked.labels(req.params.port).inc()
  res.json(found)
}
