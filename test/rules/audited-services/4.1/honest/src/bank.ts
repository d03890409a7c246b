export const rate = () => fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
