import { producer } from './kafka.js';

export const orParked = (name: string, work: (message: any) => Promise<void>) => async ({ message }: { message: any }) => {
  try {
    await work(message);
  } catch (error) {
    await producer.send({ topic: `${name}.dlq`, messages: [message] });
  }
};
