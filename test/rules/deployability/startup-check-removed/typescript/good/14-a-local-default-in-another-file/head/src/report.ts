export const address = process.env.TIDES_URL ?? 'http://localhost:7000'
