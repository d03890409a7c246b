import pRetry from 'p-retry'
import axios from 'axios'

export const locate = (ip: string) => pRetry(() => axios.get(`https://geo.example.com/${ip}`, { timeout: 1000 }), { retries: 2 })
