// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { JobTable } from '../job.ts'

export const table: JobTable = {
  consumers: [],
  schedules: [
    {
      library: 'spring',
      source: 'Spring 6.2, @Scheduled; Quarkus 3, @Scheduled(every, cron)',
      decorators: ['*#Scheduled'],
      times: ['cron', 'fixedDelay', 'fixedRate', 'fixedDelayString', 'fixedRateString', 'every'],
      inProcess: true,
    },
  ],
  manuals: [
    {
      library: 'spring',
      source: 'Spring for Apache Kafka 3.3, Acknowledgment: only with AckMode.MANUAL or MANUAL_IMMEDIATE; asynchronous results acknowledge',
      parameters: ['org.springframework.kafka.support#Acknowledgment()'],
      annotations: ['KafkaListener', 'KafkaHandler'],
      mode: { keyword: 'ackMode', manual: ['MANUAL', 'MANUAL_IMMEDIATE'], isUsual: true },
      carriers: ['org.springframework.messaging#{Message,MessageHeaders}()', 'org.apache.kafka.clients.consumer#Consumer()'],
      settledBy: ['CompletableFuture', 'CompletionStage', 'Mono'],
      sharing: ['KafkaHandler'],
      acknowledges: ['acknowledge', 'nack', 'commitSync', 'commitAsync'],
    },
    {
      library: 'spring',
      source: 'Spring Cloud AWS 3.3, SqsListener.acknowledgementMode: ON_SUCCESS unless it says MANUAL',
      parameters: ['io.awspring.cloud.sqs.listener.acknowledgement#{Acknowledgement,BatchAcknowledgement}()'],
      annotations: ['SqsListener'],
      mode: { keyword: 'acknowledgementMode', manual: ['MANUAL'], isUsual: false },
      carriers: ['org.springframework.messaging#{Message,MessageHeaders}()'],
      acknowledges: ['acknowledge', 'acknowledgeAsync'],
    },
  ],
  workflows: [],
  random: [],
  clocks: [],
  settlements: [
    {
      library: 'spring',
      source: 'Spring for Apache Kafka 3.3, Spring AMQP 3.2, Spring Cloud AWS 3.3: a listener with manual acknowledgement',
      packages: [
        'org.springframework.kafka.support',
        'io.awspring.cloud.sqs.listener.acknowledgement',
        'org.springframework.pulsar.listener',
      ],
      types: ['Acknowledgment', 'Acknowledgement'],
      annotations: ['KafkaListener', 'RabbitListener', 'SqsListener', 'JmsListener', 'PulsarListener'],
      acknowledges: ['acknowledge'],
    },
    {
      library: 'rabbitmq',
      source: 'RabbitMQ Java client 5, Channel: basicNack(tag, multiple, requeue), basicReject(tag, requeue)',
      packages: ['com.rabbitmq.client'],
      types: ['Channel'],
      annotations: ['RabbitListener'],
      acknowledges: ['basicAck'],
      requeues: { basicNack: { position: 2, default: false }, basicReject: { position: 1, default: false } },
    },
  ],
  delays: [
    {
      source: 'Java 21, ScheduledExecutorService.schedule(task, delay, unit); Spring 6.2, TaskScheduler.schedule(task, startTime)',
      members: ['schedule'],
      types: [
        'ScheduledExecutorService',
        'ScheduledThreadPoolExecutor',
        'TaskScheduler',
        'ThreadPoolTaskScheduler',
        'ConcurrentTaskScheduler',
        'SimpleAsyncTaskScheduler',
      ],
      wait: { position: 1 },
      unitAt: 2,
      work: { position: 0 },
    },
  ],
  tells: ['*#System.{out,err}.{print,println,printf}', 'io.sentry#Sentry.*', '*#String.{format,valueOf}', 'java.util#Objects.*'],
  localLocks: ['java.util.concurrent.locks#{ReentrantLock,ReentrantReadWriteLock,StampedLock}', 'java.util.concurrent#Semaphore'],
  neverFails: [],
  takes: [],
}
