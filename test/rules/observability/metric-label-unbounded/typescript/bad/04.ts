import { Gauge } from 'prom-client'
import 'express'
const names = ['queue', 'job_id'] // <- finding
export const running = new Gauge({ name: 'jobs_running', help: 'Running', labelNames: names })