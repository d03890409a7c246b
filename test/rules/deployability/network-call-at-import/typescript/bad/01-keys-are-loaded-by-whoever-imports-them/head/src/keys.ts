export const keys = await (await fetch('https://id.example.com/jwks', { signal: AbortSignal.timeout(2_000) })).json() // <- finding
