import { Kafka } from 'kafkajs'

export const kafka = new Kafka({ clientId: 'fleet', brokers: ['kafka-1.eu.acme.internal:9092'] }) // <- finding

export const scan = async (id: string) => {
  const response = await fetch(`http://172.20.8.3:8080/scans/${id}`, { signal: AbortSignal.timeout(2000) }) // <- finding
  return response.json()
}
