import { Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { RolesGuard } from './roles.guard.js'
import { ReportsController } from './reports.controller.js'
@Module({ controllers: [ReportsController], providers: [{ provide: APP_GUARD, useClass: RolesGuard }] })
export class AppModule {}
