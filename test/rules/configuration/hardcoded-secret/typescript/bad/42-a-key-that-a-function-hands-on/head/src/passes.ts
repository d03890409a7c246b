import { createHmac } from 'node:crypto'

const seal = Buffer.from('vW3!tq8Zr+gateKf61mBx') // <- finding

const sealed = (using: Buffer, text: string): string => {
  if (text === '') throw new Error('nothing to seal')
  return createHmac('sha256', using).update(text).digest('hex')
}

export const passOf = (visitor: string): string => `${visitor}.${sealed(seal, visitor)}`
