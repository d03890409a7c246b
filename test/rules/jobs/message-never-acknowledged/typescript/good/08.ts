import { KafkaConsumer } from 'node-rdkafka'

export const makeConsumer = (group: string) => {
  const consumer = new KafkaConsumer({ 'group.id': group, 'enable.auto.commit': false }, {})
  consumer.connect()
  return consumer
}
