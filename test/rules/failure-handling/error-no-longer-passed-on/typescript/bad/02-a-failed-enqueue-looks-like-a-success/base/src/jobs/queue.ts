import { logger } from '../logger'
import type { Strategy } from './strategy'
import { Job, JobHandle } from './job'

export class JobQueue {
  constructor(private readonly strategy: Strategy) {}

  async add(data: object): Promise<JobHandle> {
    const job = new Job(data)
    const added = await this.strategy.add(job)
    return new JobHandle(added, this.strategy)
  }
}
