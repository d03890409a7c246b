import convict from 'convict'

export const settings = convict({
  port: { format: 'port', default: 8080, env: 'PORT' },
  tokens: {
    key: { format: String, default: 'orchard-tokens-4f19-zR', env: 'JWT_SIGNING_KEY', sensitive: true }, // <- finding
  },
})
