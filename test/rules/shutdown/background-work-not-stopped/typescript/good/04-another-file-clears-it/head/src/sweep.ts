const sweep = async (): Promise<void> => {}

export const timer = setInterval(() => sweep().catch((error) => console.error(error)), 60_000)
