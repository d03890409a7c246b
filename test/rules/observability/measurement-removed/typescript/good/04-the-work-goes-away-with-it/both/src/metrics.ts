import { Counter, Gauge, Histogram } from 'prom-client'

export const uploadFailures = new Counter({ name: 'upload_failures_total', help: 'Uploads that failed', labelNames: ['bucket'] })
export const uploadSeconds = new Histogram({ name: 'upload_duration_seconds', help: 'Duration of uploads' })
export const waitingScans = new Gauge({ name: 'scans_waiting', help: 'Files that wait for a scan' })
export const signups = new Counter({ name: 'signups_total', help: 'New accounts' })
