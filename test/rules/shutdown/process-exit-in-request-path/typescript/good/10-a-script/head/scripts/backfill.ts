export const run = async () => { process.exit(0) }
void run()
