import { randomInt } from 'node:crypto'
export const generateOtp = () => String(randomInt(1_000_000))