import client from 'prom-client'

export const retries = new client.Counter({ name: 'client_retries_total', help: 'repeated calls', labelNames: ['dependency'] })
