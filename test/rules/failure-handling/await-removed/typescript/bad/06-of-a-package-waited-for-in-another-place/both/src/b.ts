import 'express'
import { audit } from 'audit-package'
export const b = async (id: string) => {
  await audit.write(id)
}
