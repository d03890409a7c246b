import { Counter, Gauge, Histogram } from 'prom-client'
export const sessions = new Gauge({ name: 'sessions_open', help: 'Sessions', labelNames: ['node'] })
