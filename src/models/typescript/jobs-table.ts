// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { JobTable } from '../job.ts'

export const table: JobTable = {
  consumers: [],
  settlements: [
    {
      library: 'amqplib',
      source: 'amqplib 2.3, lib/api_args.js: nack and reject requeue unless told otherwise; NestJS hands out the same channel',
      packages: ['amqplib', 'amqplib/callback_api', 'amqp-connection-manager', '@nestjs/microservices'],
      registers: ['consume'],
      messages: ['amqplib#ConsumeMessage()'],
      acknowledges: ['ack'],
      requeues: { nack: { position: 2, default: true }, reject: { position: 1, default: true } },
    },
    {
      library: '@google-cloud/pubsub',
      source: '@google-cloud/pubsub 5.3, Message: an acknowledged message is not delivered again',
      packages: ['@google-cloud/pubsub'],
      registers: ['on'],
      messages: ['@google-cloud/pubsub#Message()'],
      acknowledges: ['ack', 'ackWithResponse'],
    },
    {
      library: 'nats',
      source: 'nats 2.29 and @nats-io/jetstream 3.4, JsMsg: ack and ackAck end the delivery',
      packages: ['nats', '@nats-io/jetstream'],
      registers: ['consume'],
      messages: ['{nats,@nats-io/jetstream}#JsMsg()'],
      acknowledges: ['ack', 'ackAck'],
    },
    {
      library: 'kafkajs',
      source: 'kafkajs 2.2, Consumer: a committed offset is not delivered to the group again',
      packages: ['kafkajs'],
      registers: ['run'],
      acknowledges: ['commitOffsets', 'resolveOffset'],
    },
    {
      library: '@azure/service-bus',
      source: 'Azure Service Bus, peek lock: completeMessage removes the message',
      packages: ['@azure/service-bus'],
      registers: ['subscribe'],
      acknowledges: ['completeMessage'],
    },
  ],
  delays: [
    {
      source: 'HTML, Timers: setTimeout(function, milliseconds); clearTimeout',
      calls: ['global#setTimeout'],
      wait: { position: 1 },
      unit: 0.001,
      work: { position: 0 },
      cancels: ['clearTimeout'],
    },
  ],
  tells: ['global#console.*', '@sentry/{node,nestjs,bun}#{captureException,captureMessage,addBreadcrumb}'],
  takes: ['receiveMessages', 'fetch', 'next', 'pull'],
}
