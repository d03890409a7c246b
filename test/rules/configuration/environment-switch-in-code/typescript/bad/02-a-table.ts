const hosts = { // <- finding
  production: 'https://orders.acme.com',
  staging: 'https://orders.staging.acme.com',
}

export const base = hosts[process.env.APP_ENV as keyof typeof hosts]
