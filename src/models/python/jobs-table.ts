// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { JobTable } from '../job.ts'

export const table: JobTable = {
  consumers: [],
  settlements: [
    {
      library: 'pika',
      source: 'pika 1.3, Channel: basic_nack and basic_reject have requeue=True',
      packages: ['pika'],
      registers: ['basic_consume'],
      acknowledges: ['basic_ack'],
      requeues: {
        basic_nack: { position: 2, keyword: 'requeue', default: true },
        basic_reject: { position: 1, keyword: 'requeue', default: true },
      },
    },
    {
      library: 'aio_pika',
      source: 'aio-pika 9.5, IncomingMessage: nack has requeue=True, reject has requeue=False',
      packages: ['aio_pika', 'aiormq'],
      registers: ['consume'],
      messages: ['aio_pika#{IncomingMessage,AbstractIncomingMessage}()', 'aio_pika.abc#AbstractIncomingMessage()'],
      acknowledges: ['ack'],
      requeues: { nack: { position: 1, keyword: 'requeue', default: true }, reject: { position: 0, keyword: 'requeue', default: false } },
    },
    {
      library: 'amqpstorm',
      source: 'amqpstorm 2, Message: nack and reject have requeue=True',
      packages: ['amqpstorm'],
      registers: ['consume'],
      messages: ['amqpstorm#Message()'],
      acknowledges: ['ack'],
      requeues: { nack: { position: 0, keyword: 'requeue', default: true }, reject: { position: 0, keyword: 'requeue', default: true } },
    },
    {
      library: 'kombu',
      source: 'kombu 5.5, Message: reject has requeue=False, requeue always puts back',
      packages: ['kombu'],
      messages: ['kombu#Message()', 'kombu.message#Message()'],
      acknowledges: ['ack'],
      requeues: { reject: { position: 0, keyword: 'requeue', default: false }, requeue: { default: true } },
    },
    {
      library: 'google.cloud.pubsub',
      source: 'google-cloud-pubsub 2, subscriber.message.Message: ack ends the delivery',
      packages: ['google.cloud.pubsub_v1', 'google.cloud.pubsub', 'google.cloud'],
      registers: ['subscribe'],
      messages: ['google.cloud.pubsub_v1.subscriber.message#Message()'],
      acknowledges: ['ack', 'ack_with_response'],
    },
    {
      library: 'nats',
      source: 'nats-py 2, Msg: ack and ack_sync end the delivery',
      packages: ['nats'],
      registers: ['subscribe'],
      messages: ['nats.aio.msg#Msg()'],
      acknowledges: ['ack', 'ack_sync'],
    },
    {
      library: 'kafka',
      source: 'kafka-python 2, aiokafka 0.12 and confluent-kafka 2, consumers: a committed offset is not delivered to the group again',
      packages: ['kafka', 'aiokafka', 'confluent_kafka'],
      acknowledges: ['commit'],
    },
    {
      library: 'azure.servicebus',
      source: 'azure-servicebus 7, ServiceBusReceiver: complete_message removes the message',
      packages: ['azure.servicebus', 'azure.servicebus.aio'],
      acknowledges: ['complete_message'],
    },
  ],
  delays: [
    {
      source: 'Python 3.13, threading.Timer(interval, function): seconds; cancel',
      calls: ['threading#Timer'],
      wait: { position: 0, keyword: 'interval' },
      work: { position: 1, keyword: 'function' },
      cancels: ['cancel'],
    },
    {
      source: 'Python 3.13, asyncio, loop.call_later(delay, callback); Twisted 24, IReactorTime.callLater',
      members: ['call_later', 'callLater'],
      wait: { position: 0, keyword: 'delay' },
      work: { position: 1, keyword: 'callback' },
      cancels: ['cancel'],
    },
  ],
  tells: ['global#print', 'sentry_sdk#{capture_exception,capture_message,add_breadcrumb}', 'traceback#*', 'warnings#warn'],
  neverFails: [],
  takes: ['poll', 'getone', 'getmany', 'consume', 'receive', 'fetch', 'receive_messages', 'next_msg', 'basic_get'],
}
