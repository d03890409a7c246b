setTimeout(() => {}, Number(process.env.WAIT_MS))
