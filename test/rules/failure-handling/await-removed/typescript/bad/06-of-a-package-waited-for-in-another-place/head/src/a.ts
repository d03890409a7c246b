import 'express'
import { audit } from 'audit-package'
export const a = async (id: string) => {
  audit.write(id) // <- finding
  return id
}
