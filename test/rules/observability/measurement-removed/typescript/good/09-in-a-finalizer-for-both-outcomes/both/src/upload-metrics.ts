import { Counter } from 'prom-client'

export const uploads = new Counter({ name: 'uploads_total', help: 'Uploads', labelNames: ['outcome'] })
