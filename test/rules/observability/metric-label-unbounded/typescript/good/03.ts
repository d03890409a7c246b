import { Gauge } from 'prom-client'
export const backlog = new Gauge({ name: 'backlog', help: 'Waiting', labelNames: ['queue', 'tenant'] })