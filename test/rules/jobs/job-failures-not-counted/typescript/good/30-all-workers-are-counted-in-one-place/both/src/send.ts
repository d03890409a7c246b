export const send = (data) => fetch('https://mail.example.com', { method: 'POST', body: JSON.stringify(data), signal: AbortSignal.timeout(5000) })
