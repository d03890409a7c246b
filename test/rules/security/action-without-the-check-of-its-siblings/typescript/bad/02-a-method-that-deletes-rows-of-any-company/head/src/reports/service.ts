import { db } from '../db'
import type { Caller } from '../auth'

export class ReportService {
  async read(caller: Caller, id: string) {
    return db.report.findFirst({ where: { id, companyId: caller.companyId } })
  }

  async rename(caller: Caller, id: string, name: string) {
    const report = await db.report.findFirst({ where: { id, companyId: caller.companyId } })
    if (!report) throw new Error('no such report')
    return db.report.update({ where: { id }, data: { name } })
  }

  async remove(id: string) {
    await db.report.delete({ where: { id } })  // <- finding
  }
}
