export async function ask(terminal: { question(text: string): Promise<string> }) {
  while (true) {
    try {
      return Number.parseInt(await terminal.question('How many? '), 10)
    } catch {
      console.log('Once more')
    }
  }
}