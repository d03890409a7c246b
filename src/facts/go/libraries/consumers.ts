/** Calls that register a function with a queue: the handler of each job or message, and which argument it is. */
export interface Registration {
  readonly library: string
  readonly call: RegExp
  /** Position of the handler; from the end where it is negative. */
  readonly handler: number
  /** Position of the queue's or topic's name. */
  readonly queue?: number
  readonly acknowledges: 'on-return' | 'by-hand'
  /** The handler is a value whose method of this name is called. */
  readonly method?: string
}

/** Read in the packages' sources: asynq 0.25, river 0.24, gocraft/work 0.5, machinery 2.0, watermill 1.4, go-nsq 1.1, pubsub 1.49, nats.go 1.43. */
export const registrations: readonly Registration[] = [
  {
    library: 'asynq',
    call: /^github\.com\/hibiken\/asynq#(NewServeMux\(\)|ServeMux)\.HandleFunc$/,
    queue: 0,
    handler: 1,
    acknowledges: 'on-return',
  },
  {
    library: 'asynq',
    call: /^github\.com\/hibiken\/asynq#(NewServeMux\(\)|ServeMux)\.Handle$/,
    queue: 0,
    handler: 1,
    acknowledges: 'on-return',
    method: 'ProcessTask',
  },
  {
    library: 'river',
    call: /^github\.com\/riverqueue\/river#AddWorker(Safely)?$/,
    handler: 1,
    acknowledges: 'on-return',
    method: 'Work',
  },
  {
    library: 'gocraft/work',
    call: /^github\.com\/gocraft\/work#(NewWorkerPool(WithOptions)?\(\)|WorkerPool)\.Job(WithOptions)?$/,
    queue: 0,
    handler: -1,
    acknowledges: 'on-return',
  },
  {
    library: 'machinery',
    call: /^github\.com\/RichardKnop\/machinery(\/v1)?#(NewServer\(\)|Server)\.RegisterTask$/,
    queue: 0,
    handler: 1,
    acknowledges: 'on-return',
  },
  {
    library: 'faktory',
    call: /^github\.com\/contribsys\/faktory_worker_go#(NewManager\(\)|Manager)\.Register$/,
    queue: 0,
    handler: 1,
    acknowledges: 'on-return',
  },
  {
    library: 'watermill',
    call: /^github\.com\/ThreeDotsLabs\/watermill\/message#(NewRouter\(\)|Router)\.(AddNoPublisherHandler|AddConsumerHandler|AddHandler)$/,
    queue: 1,
    handler: -1,
    acknowledges: 'on-return',
  },
  {
    library: 'go-nsq',
    call: /^github\.com\/nsqio\/go-nsq#(NewConsumer\(\)|Consumer)\.Add(Concurrent)?Handlers?$/,
    handler: 0,
    acknowledges: 'on-return',
    method: 'HandleMessage',
  },
  {
    library: 'pubsub',
    call: /^cloud\.google\.com\/go\/pubsub#.*(Subscription(InProject)?\(\)|Subscription|Subscriber\(\)|Subscriber)\.Receive$/,
    handler: 1,
    acknowledges: 'by-hand',
  },
  {
    library: 'nats',
    call: /^github\.com\/nats-io\/nats\.go\/jetstream#.*(Consumer\(\)|Consumer)\.Consume$/,
    handler: 0,
    acknowledges: 'by-hand',
  },
  {
    library: 'nats',
    call: /^github\.com\/nats-io\/nats\.go#.*(JetStream\(\)|JetStreamContext|JetStream)\.(Subscribe|QueueSubscribe)$/,
    queue: 0,
    handler: -1,
    acknowledges: 'by-hand',
  },
]

/** Calls that take the next message inside a loop: the function around them is what handles it. */
export const takings: readonly {
  readonly library: string
  readonly call: RegExp
  /** When the message counts as processed: for `group`, as soon as a reader in a consumer group reads it. */
  readonly acknowledges: 'by-hand' | 'group'
}[] = [
  { library: 'kafka-go', call: /^github\.com\/segmentio\/kafka-go#(NewReader\(\)|Reader)\.ReadMessage$/, acknowledges: 'group' },
  { library: 'kafka-go', call: /^github\.com\/segmentio\/kafka-go#(NewReader\(\)|Reader)\.FetchMessage$/, acknowledges: 'by-hand' },
  {
    library: 'franz-go',
    call: /^github\.com\/twmb\/franz-go\/pkg\/kgo#(NewClient\(\)|Client)\.Poll(Fetches|Records)$/,
    acknowledges: 'by-hand',
  },
  {
    library: 'confluent-kafka-go',
    call: /^github\.com\/confluentinc\/confluent-kafka-go(\/kafka)?(\/v2\/kafka)?#(NewConsumer\(\)|Consumer)\.(ReadMessage|Poll)$/,
    acknowledges: 'by-hand',
  },
  {
    library: 'sqs',
    call: /^github\.com\/aws\/aws-sdk-go(-v2)?\/service\/sqs#(New(FromConfig)?\(\)|Client|SQS)\.ReceiveMessage(WithContext)?$/,
    acknowledges: 'by-hand',
  },
  {
    library: 'redis',
    call: /^github\.com\/(redis\/go-redis|go-redis\/redis)#(New\w*Client\(\)|\w*Client|Cmdable)\.XReadGroup$/,
    acknowledges: 'by-hand',
  },
]

/** `channel.Consume(queue, consumer, autoAck, …)` of RabbitMQ: returns a channel of messages. */
export const amqpConsume = /^github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)#(.*\.Channel\(\)|Channel)\.Consume(WithContext)?$/

/** Packages of queues and brokers: a file that imports none of them handles no jobs. */
export const queuePackages =
  /^(github\.com\/(hibiken\/asynq|riverqueue\/river|gocraft\/work|RichardKnop\/machinery|contribsys\/faktory_worker_go|ThreeDotsLabs\/watermill|nsqio\/go-nsq|nats-io\/nats\.go|segmentio\/kafka-go|twmb\/franz-go|confluentinc\/confluent-kafka-go|(IBM|Shopify)\/sarama|rabbitmq\/amqp091-go|streadway\/amqp|aws\/aws-sdk-go(-v2)?\/service\/sqs|aws\/aws-lambda-go|redis\/go-redis|go-redis\/redis)|cloud\.google\.com\/go\/pubsub)(\/|$)/

/** Parameter types that identify handlers of jobs and messages which return their failures. */
export const jobParameters =
  /^(github\.com\/hibiken\/asynq#Task|github\.com\/riverqueue\/river#Job|github\.com\/gocraft\/work#Job|github\.com\/nsqio\/go-nsq#Message|github\.com\/ThreeDotsLabs\/watermill\/message#Message|github\.com\/aws\/aws-lambda-go\/events#(SQS|SNS|Kinesis|Kafka)(Event|Message))$/
