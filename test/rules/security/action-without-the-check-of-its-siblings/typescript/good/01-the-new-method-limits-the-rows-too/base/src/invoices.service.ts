import { Injectable } from '@nestjs/common'
import { Repository } from 'typeorm'
import { Invoice } from './invoice.entity'

@Injectable()
export class Invoices {
  constructor(private readonly invoices: Repository<Invoice>) {}

  async issue(user: Principal, id: string): Promise<void> {
    await this.invoices.update({ id, tenantId: user.tenantId }, { status: 'issued' })
  }
}
