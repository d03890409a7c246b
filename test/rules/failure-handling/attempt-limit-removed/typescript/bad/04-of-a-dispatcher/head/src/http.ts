import 'express'
import { Agent, interceptors } from 'undici'
export const agent = new Agent().compose(interceptors.retry({
  methods: ['GET'],
}))
