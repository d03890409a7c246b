import { Counter } from 'prom-client'
export const sent = new Counter({ name: 'sent', help: 'Sent', labelNames: ['url'] })
