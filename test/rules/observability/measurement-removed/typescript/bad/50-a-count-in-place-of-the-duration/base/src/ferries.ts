import type { Request, Response } from 'express'
import { Histogram } from 'prom-client'
import { timetable } from './timetable.js'

const spent = new Histogram({ name: 'crossings_request_seconds', help: 'Time spent', labelNames: ['port'] })

export async function crossings(req: Request, res: Response): Promise<void> {
  const since = performance.now()
  const found = await timetable.crossingsFrom(req.params.port)
  spent.labels(req.params.port).observe((performance.now() - since) / 1000) // <- finding
  res.json(found)
}
