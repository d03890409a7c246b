export const options = { retries: 3, retryDelay: () => 100 }
