import pRetry from 'p-retry'
import axios from 'axios'
export const login = () => pRetry(() => axios.post('https://id.example.com/oauth/token', {}, { timeout: 5_000 }))
