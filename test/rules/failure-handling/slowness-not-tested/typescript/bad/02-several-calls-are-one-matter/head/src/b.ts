import 'express'
export const b = () => fetch('https://b.example.com', { signal: AbortSignal.timeout(100) })
