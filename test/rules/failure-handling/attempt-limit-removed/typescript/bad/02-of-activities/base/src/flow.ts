import { proxyActivities } from '@temporalio/workflow'
import 'express'
export const { charge } = proxyActivities<{ charge(): Promise<void> }>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 10 }, // <- finding
})
