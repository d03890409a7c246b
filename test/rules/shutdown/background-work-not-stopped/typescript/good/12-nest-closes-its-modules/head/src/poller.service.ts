import { Injectable, OnApplicationShutdown, OnModuleInit } from '@nestjs/common'
import { ExportsService } from './exports.service.js'

@Injectable()
export class PollerService implements OnModuleInit, OnApplicationShutdown {
  private timer?: NodeJS.Timeout

  constructor(private readonly exports: ExportsService) {}

  onModuleInit() {
    this.timer = setInterval(() => this.exports.next(), 5000)
  }

  onApplicationShutdown() {
    clearInterval(this.timer)
  }
}
