import { rows } from './rows'

export const auditTrail = {
  write: async (who: string, what: string, on: string): Promise<void> => rows.insertRow({ who, what, on }),
}
