import { auditLog } from './audit-log'

export const audited =
  (action: string, work: (actor: string, seat: string) => Promise<void>) =>
  async (actor: string, seat: string): Promise<void> => {
    await work(actor, seat)
    await auditLog.append({ actor, action, seat })
  }
