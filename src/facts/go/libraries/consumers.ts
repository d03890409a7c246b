/** Packages of queues and brokers: a file that imports none of them handles no jobs. */
export const queuePackages =
  /^(github\.com\/(hibiken\/asynq|riverqueue\/river|gocraft\/work|RichardKnop\/machinery|contribsys\/faktory_worker_go|ThreeDotsLabs\/watermill|nsqio\/go-nsq|nats-io\/nats\.go|segmentio\/kafka-go|twmb\/franz-go|confluentinc\/confluent-kafka-go|(IBM|Shopify)\/sarama|rabbitmq\/amqp091-go|streadway\/amqp|aws\/aws-sdk-go(-v2)?\/service\/sqs|aws\/aws-lambda-go|redis\/go-redis|go-redis\/redis)|cloud\.google\.com\/go\/pubsub)(\/|$)/

/** Parameter types that identify handlers of jobs and messages which return their failures. */
export const jobParameters =
  /^(github\.com\/hibiken\/asynq#Task|github\.com\/riverqueue\/river#Job|github\.com\/gocraft\/work#Job|github\.com\/nsqio\/go-nsq#Message|github\.com\/ThreeDotsLabs\/watermill\/message#Message|github\.com\/aws\/aws-lambda-go\/events#(SQS|SNS|Kinesis|Kafka)(Event|Message))$/
