import winston from 'winston'
import 'express'
export class Logger {
  output = winston.createLogger()
  info(message: string, extra: Record<string, unknown>) {
    this.output.info(message, { ...extra, label: 'app' })
  }
  sanitize(extra: Record<string, unknown>) {
    return extra
  }
}
