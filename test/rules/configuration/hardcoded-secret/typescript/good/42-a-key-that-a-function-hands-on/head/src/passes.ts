import { createHmac } from 'node:crypto'

const label = Buffer.from('vW3!tq8Zr+gateKf61mBx')

const sealed = (using: Buffer, text: Buffer): string => createHmac('sha256', using).update(text).digest('hex')

export const labelOf = (seal: Buffer): string => sealed(seal, label)
