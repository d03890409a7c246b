import { condition, proxyActivities } from "@temporalio/workflow"

const { reserve, release } = proxyActivities<{ reserve(room: string): Promise<void>; release(room: string): Promise<void> }>({
  startToCloseTimeout: "30 seconds",
})

export async function holdTable(room: string): Promise<void> {
  await reserve(room)
  await release(room)
}
