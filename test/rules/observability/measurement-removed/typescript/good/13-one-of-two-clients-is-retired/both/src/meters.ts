import { StatsD } from 'hot-shots'
import { Histogram } from 'prom-client'

export const statsd = new StatsD()
export const uploads = new Histogram({ name: 'upload_seconds', help: 'time per upload', labelNames: ['bucket'] })
