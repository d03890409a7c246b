import { Counter } from 'prom-client'

const refused = new Counter({ name: 'refused', help: 'Refused codes', labelNames: ['why'] })

export const metrics = { inc: (why: string): void => refused.inc({ why }) }
