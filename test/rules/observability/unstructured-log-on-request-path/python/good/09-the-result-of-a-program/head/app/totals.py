import argparse
import logging

log = logging.getLogger(__name__)


def main():
    args = argparse.ArgumentParser().parse_args()
    log.info("done")
    print(args.total)


if __name__ == "__main__":
    main()
