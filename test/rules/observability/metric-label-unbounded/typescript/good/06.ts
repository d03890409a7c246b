import { Counter } from 'prom-client'
export const calls = new Counter({ name: 'calls_total', help: 'Calls', labelNames: ['node_id', 'region', 'client'] })