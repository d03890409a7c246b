import multiprocessing
import signal
import sys

from app.jobs import run_jobs

workers = [multiprocessing.Process(target=run_jobs) for _ in range(4)]


def stop(signum, frame):
    for worker in workers:
        worker.kill() # <- finding
    sys.exit(0)


def main():
    for worker in workers:
        worker.start()
    signal.signal(signal.SIGTERM, stop)
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main()
