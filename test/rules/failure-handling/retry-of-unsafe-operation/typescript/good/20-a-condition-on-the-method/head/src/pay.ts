import axios from 'axios';
import axiosRetry from 'axios-retry';
const http = axios.create({ baseURL: process.env.PAY_URL, timeout: 3000 });
axiosRetry(http, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: (e) => e.config?.method === 'get' && axiosRetry.isRetryableError(e) });
export const charge = (cents: number) => http.post('/charges', { cents });
