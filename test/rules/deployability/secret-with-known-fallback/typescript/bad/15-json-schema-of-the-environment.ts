import envSchema from 'env-schema'

export const env = envSchema({
  schema: {
    type: 'object',
    properties: {
      PORT: { type: 'string', default: '3000' },
      COOKIE_SECRET: { type: 'string', default: 'change-me-to-a-long-text' }, // <- finding
    },
  },
})
