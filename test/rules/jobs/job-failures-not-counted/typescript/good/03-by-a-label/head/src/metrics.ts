import { Counter } from 'prom-client'
export const runs = new Counter({ name: 'runs_total', help: 'Runs', labelNames: ['queue', 'state'] })
