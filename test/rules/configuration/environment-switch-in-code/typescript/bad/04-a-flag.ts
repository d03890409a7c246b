const isProd = process.env.DEPLOY_ENV === 'prod'

export function issuer() {
  return isProd ? 'https://login.acme.com' : 'https://login.acme-test.com' // <- finding
}
