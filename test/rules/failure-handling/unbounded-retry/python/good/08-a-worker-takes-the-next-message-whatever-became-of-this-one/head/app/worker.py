def run(queue):
    while True:
        try:
            message = queue.get()
            handle(message)
        except Exception as error:
            log(error)
