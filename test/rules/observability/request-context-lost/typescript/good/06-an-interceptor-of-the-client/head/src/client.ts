import axios from 'axios'
import { currentId } from './current'

export const client = axios.create({ timeout: 900 })

client.interceptors.request.use((config) => {
  config.headers['x-request-id'] = currentId()
  return config
})
