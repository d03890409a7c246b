import axios from 'axios';
import axiosRetry from 'axios-retry';
export class Pay {
  private readonly http = axios.create({ baseURL: process.env.PAY_URL, timeout: 3000 });
  constructor() {
    axiosRetry(this.http, { retries: 3, retryDelay: axiosRetry.exponentialDelay, retryCondition: axiosRetry.isRetryableError }); // <- finding
  }
  charge(cents: number) {
    return this.http.post('/charges', { cents });
  }
}
