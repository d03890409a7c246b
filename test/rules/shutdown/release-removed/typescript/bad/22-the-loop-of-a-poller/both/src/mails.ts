export const sendDue = async (): Promise<void> => {
  await fetch('https://mail.example.com', { method: 'POST', signal: AbortSignal.timeout(3000) })
}
