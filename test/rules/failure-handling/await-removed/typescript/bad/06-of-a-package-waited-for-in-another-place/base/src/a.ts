import 'express'
import { audit } from 'audit-package'
export const a = async (id: string) => {
  await audit.write(id)
  return id
}
