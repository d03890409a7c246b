import pRetry from 'p-retry'
import { http } from './http.js'
export async function rates() {
  return pRetry(() => http.get('/rates'), { retries: 4 })
}
