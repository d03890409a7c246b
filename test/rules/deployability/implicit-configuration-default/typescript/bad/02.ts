export const config = {
  databaseUrl: process.env.DATABASE_URL ?? 'postgres://app@127.0.0.1/app', // <- finding
}