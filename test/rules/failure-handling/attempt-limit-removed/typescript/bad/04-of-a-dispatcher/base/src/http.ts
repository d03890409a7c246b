import 'express'
import { Agent, interceptors } from 'undici'
export const agent = new Agent().compose(interceptors.retry({
  maxRetries: 2, // <- finding
  methods: ['GET'],
}))
