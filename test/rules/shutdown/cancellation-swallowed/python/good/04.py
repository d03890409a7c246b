def follow(queue):
    while True:
        try:
            handle(queue)
        except BaseException:
            pass
