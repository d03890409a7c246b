import 'express'
import { Histogram } from 'prom-client'
export const latency = new Histogram({ name: 'http_seconds', help: 'Latency' })
