import axios, { type AxiosError } from 'axios';
import axiosRetry from 'axios-retry';
const http = axios.create({ baseURL: process.env.PAY_URL, timeout: 3000 });
function shouldRetry(err: AxiosError) {
  return (err.response?.status ?? 0) >= 500;
}
axiosRetry(http, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: shouldRetry }); // <- finding
export const charge = (cents: number) => http.post('/charges', { cents });
