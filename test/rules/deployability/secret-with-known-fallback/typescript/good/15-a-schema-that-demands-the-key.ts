import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import convict from 'convict'

const Environment = Type.Object({
  LOG_LEVEL: Type.String({ default: 'info' }),
  SESSION_SECRET: Type.String({ minLength: 20 }),
})

export const environment = Value.Parse(Environment, process.env)

export const settings = convict({
  tokens: {
    key: { format: String, default: null, env: 'JWT_SIGNING_KEY', sensitive: true },
    secretsFolder: { format: String, default: '/run/secrets', env: 'TOKEN_KEY_DIR' },
  },
})
