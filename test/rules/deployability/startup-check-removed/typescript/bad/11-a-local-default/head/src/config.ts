export const url = process.env.TIDES_URL ?? 'http://localhost:7000' // <- finding
