import { HttpModule } from '@nestjs/axios'
import { Module } from '@nestjs/common'
import { TaxService } from './tax.service.js'
@Module({ imports: [HttpModule.register({ timeout: 3000 })], providers: [TaxService] })
export class TaxModule {}
