import { HttpModule } from '@nestjs/axios'
import { Module } from '@nestjs/common'
import { RiskService } from './risk.service.js'
@Module({ imports: [HttpModule], providers: [RiskService] })
export class RiskModule {}
