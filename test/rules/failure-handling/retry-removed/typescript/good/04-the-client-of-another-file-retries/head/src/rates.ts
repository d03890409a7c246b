import { http } from './http.js'
export async function rates() {
  return http.get('/rates')
}
