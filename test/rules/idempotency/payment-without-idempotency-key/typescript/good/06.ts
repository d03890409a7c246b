import { charges } from './charges.js'
export const charge = (amount: number) => charges.create({ amount })