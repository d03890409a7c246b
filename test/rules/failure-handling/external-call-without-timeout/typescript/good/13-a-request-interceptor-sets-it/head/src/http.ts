import axios from 'axios'
export const api = axios.create()
api.interceptors.request.use((config) => ({ ...config, signal: AbortSignal.timeout(5_000) }))
