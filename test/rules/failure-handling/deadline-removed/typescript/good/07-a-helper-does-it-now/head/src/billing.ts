import 'express'
import { get } from './http.js'
export const load = async (id: string) => {
  return get(`https://b.example.com/${id}`)
}
