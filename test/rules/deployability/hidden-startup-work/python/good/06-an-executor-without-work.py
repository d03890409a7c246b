from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


def convert(picture):
    return pool.submit(picture.convert)
