import { Counter } from 'prom-client'
export const retries = new Counter({ name: 'outgoing_retries_total', help: 'further attempts', labelNames: ['peer'] })
