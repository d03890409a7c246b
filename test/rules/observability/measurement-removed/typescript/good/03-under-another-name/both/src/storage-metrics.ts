import { Counter } from 'prom-client'

export const storageErrors = new Counter({ name: 'storage_errors_total', help: 'Failures of the store', labelNames: ['bucket'] })
