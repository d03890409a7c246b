import axios from 'axios'
export const download = (url: string, options: object) => axios.get(url, { timeout: 10_000, ...options })
