import multiprocessing


def sizes(paths):
    workers = multiprocessing.Pool(4)  # <- finding
    return workers.map(len, paths)
