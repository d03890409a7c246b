import { invoices } from './mongo.js'

export const search = (tenantId: string, term: RegExp) =>
  invoices.find({ tenantId, $or: [{ number: term }, { customer: term }] }).toArray()
