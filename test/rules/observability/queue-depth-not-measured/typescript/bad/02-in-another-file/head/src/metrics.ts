import 'bullmq'
import { Histogram } from 'prom-client'
export const latency = new Histogram({ name: 'job_seconds', help: 'Latency' })
