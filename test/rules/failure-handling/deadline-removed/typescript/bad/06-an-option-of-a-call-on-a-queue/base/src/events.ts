import 'express'
import { producer } from './kafka.js'
export const publish = async (topic: string, value: string) => {
  await producer.send({
    topic,
    messages: [{ value }],
    timeout: 3000, // <- finding
    acks: 1,
  })
}
