import 'express'
export const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })
