import envSchema from 'env-schema'

export const env = envSchema({
  schema: {
    type: 'object',
    required: ['PORT', 'LEDGER_URL'],
    properties: { PORT: { type: 'number' }, LEDGER_URL: { type: 'string' } },
  },
})
