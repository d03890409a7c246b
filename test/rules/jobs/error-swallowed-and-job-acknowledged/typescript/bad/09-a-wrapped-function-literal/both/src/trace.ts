import type { Job } from 'bullmq';

export const withTrace =
  (name: string, work: (job: Job) => Promise<void>) =>
  async (job: Job): Promise<void> => {
    console.time(name);
    await work(job);
    console.timeEnd(name);
  };
