export const PAYMENTS = process.env.NODE_ENV === 'production' ? 'https://pay.acme.com' : 'https://pay-sandbox.acme.com' // <- finding
