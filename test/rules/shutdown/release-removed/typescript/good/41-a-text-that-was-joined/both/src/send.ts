export const sendReport = async (text: string): Promise<void> => {
  await fetch('https://mail.example.com', { method: 'POST', body: text, signal: AbortSignal.timeout(3000) })
}
