import 'express'
import { Counter } from 'prom-client'
export const again = new Counter({ name: 'peer_retries_total', help: 'Retries' })
