export function readSettings() {
  return { port: Number(process.env.PORT), partnerKey: process.env.PARTNER_KEY, databaseUrl: process.env.DATABASE_URL }
}
