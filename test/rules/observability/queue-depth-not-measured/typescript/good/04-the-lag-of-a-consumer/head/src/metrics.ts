import 'express'
import { Gauge } from 'prom-client'
export const lag = new Gauge({ name: 'consumer_lag', help: 'Lag', labelNames: ['topic'] })
