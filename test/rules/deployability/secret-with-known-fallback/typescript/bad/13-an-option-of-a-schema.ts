import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

const Environment = Type.Object({
  PORT: Type.Number({ default: 3000 }),
  SESSION_SECRET: Type.String({ minLength: 20, default: 'orchard-cart-7781-Kq' }), // <- finding
})

export const environment = Value.Parse(Environment, process.env)
