import { Inject, Injectable, Logger } from '@nestjs/common'
import { ConfigType } from '@nestjs/config'
import { mailSettings } from './mail.settings.js'

@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name)

  constructor(@Inject(mailSettings.KEY) private readonly settings: ConfigType<typeof mailSettings>) {}

  describe() {
    this.logger.log({ msg: 'mailer ready', ...this.settings }) // <- finding
  }
}
