export const label = (id: string) => fetch('https://carrier.example.com/labels/' + id, { signal: AbortSignal.timeout(2_000) })
