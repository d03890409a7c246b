export const flags = await (await fetch('https://flags.example.com', { signal: AbortSignal.timeout(1_000) })).json() // <- finding
