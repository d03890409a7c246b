import { Counter } from 'prom-client'
import 'express'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })