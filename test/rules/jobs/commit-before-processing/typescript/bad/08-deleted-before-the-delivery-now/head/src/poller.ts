import { SQSClient, ReceiveMessageCommand, DeleteMessageCommand, type Message } from '@aws-sdk/client-sqs';
import { deliver } from './deliver.js';

export class Poller {
  private stopped = false;
  constructor(private readonly sqs: SQSClient, private readonly url: string) {}

  async run(): Promise<void> {
    while (!this.stopped) {
      const { Messages = [] } = await this.sqs.send(new ReceiveMessageCommand({ QueueUrl: this.url, WaitTimeSeconds: 20 }));
      for (const message of Messages) await this.handle(message);
    }
  }

  private async handle(message: Message): Promise<void> {
    await this.sqs.send(new DeleteMessageCommand({ QueueUrl: this.url, ReceiptHandle: message.ReceiptHandle })); // <- finding
    await deliver(JSON.parse(message.Body ?? '{}'));
  }
}
