import 'express'
import { Gauge } from 'prom-client'
export const oldest = new Gauge({ name: 'oldest_pending_job_seconds', help: 'Age' })
