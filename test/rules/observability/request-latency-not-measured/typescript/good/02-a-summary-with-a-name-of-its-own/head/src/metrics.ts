import { Summary } from 'prom-client'
export const latency = new Summary({ name: 'orders_api_response_time_ms', help: 'Latency', percentiles: [0.5, 0.95, 0.99] })
