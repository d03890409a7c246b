import { Counter } from './counter.js'
export const seen = new Counter({ labelNames: ['user_id'] })