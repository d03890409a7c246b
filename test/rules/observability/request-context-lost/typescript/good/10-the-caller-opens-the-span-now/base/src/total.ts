import { tax } from './tax.js'

export const total = async (country: string, cents: number) => cents * (await tax(country)).data.rate
