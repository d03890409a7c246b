import pRetry from 'p-retry'
void pRetry(() => fetch('http://localhost:3000'), { retries: Infinity })
