import { Limiter } from './limiter.js'
export const limiter = new Limiter('login', { attempts: Infinity })
