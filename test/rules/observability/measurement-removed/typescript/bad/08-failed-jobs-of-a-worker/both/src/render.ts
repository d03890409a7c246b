import type { Job } from 'bullmq'

export async function render(job: Job<{ page: string }>): Promise<void> {
  await fetch(`${process.env.RENDERER_URL}/pages/${job.data.page}`, { method: 'PUT', signal: AbortSignal.timeout(30_000) })
}
