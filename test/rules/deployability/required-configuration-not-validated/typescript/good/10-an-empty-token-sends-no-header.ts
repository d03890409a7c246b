const token = process.env.METRICS_TOKEN ?? ''

export const headers = () => ({ accept: 'text/plain', ...(token && { authorization: `Bearer ${token}` }) })
