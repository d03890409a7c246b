import { Counter } from 'prom-client'
export const failures = new Counter({ name: 'partner_failures_total', help: 'failed calls', labelNames: ['call'] })
