import { Injectable, OnModuleInit } from '@nestjs/common';
import * as nodemailer from 'nodemailer';

@Injectable()
export class MailService implements OnModuleInit {
  private readonly transport = nodemailer.createTransport({ url: process.env.SMTP_URL, connectionTimeout: 3000 } as any);

  async onModuleInit(): Promise<void> {
    await this.transport.verify(); // <- finding
  }

  async send(to: string, text: string): Promise<void> {
    await this.transport.sendMail({ to, text });
  }
}
