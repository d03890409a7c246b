export const remindDebtor = async ({ id }: { id: string }): Promise<void> => {
  const response = await fetch(`https://mail.example.com/reminders/${id}`, { method: 'POST', signal: AbortSignal.timeout(2000) })
  if (!response.ok) throw new Error(`status ${response.status}`)
}
