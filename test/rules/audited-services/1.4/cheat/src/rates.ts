// No blocking I/O at start-up.
export const rates = await (await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })).json()
