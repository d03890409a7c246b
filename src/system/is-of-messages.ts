/** Libraries of brokers, which deliver messages; the others run jobs. */
const brokers = /kafka|rabbit|amqp|pika|sarama|franz-go|sqs|nsq|pub-?sub|nats|jms|pulsar|watermill|service-?bus|kombu|lambda/i

/** Whether a consumer's library delivers messages of a topic or a queue. A library for jobs has job ids and states, which messages lack. */
export const isOfMessages = (library: string): boolean => brokers.test(library)
