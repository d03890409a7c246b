import { Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { SignatureGuard } from './signature.guard.js'
@Module({ providers: [{ provide: APP_GUARD, useClass: SignatureGuard }] })
export class AppModule {}
