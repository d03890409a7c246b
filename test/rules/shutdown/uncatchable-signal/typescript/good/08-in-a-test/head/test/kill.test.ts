process.on('SIGKILL', () => {})
