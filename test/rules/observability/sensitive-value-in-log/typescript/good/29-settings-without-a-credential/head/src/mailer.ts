import { Inject, Injectable, Logger } from '@nestjs/common'
import { ConfigType } from '@nestjs/config'
import { mailSettings, smtpSettings } from './mail.settings.js'

@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name)

  constructor(
    @Inject(mailSettings.KEY) private readonly settings: ConfigType<typeof mailSettings>,
    @Inject(smtpSettings.KEY) private readonly smtp: ConfigType<typeof smtpSettings>,
  ) {}

  describe() {
    this.logger.log({ msg: 'mailer ready', ...this.settings })
    this.logger.log({ msg: 'server', host: this.smtp.host, passwordSet: Boolean(this.smtp.smtpPassword) })
  }
}
