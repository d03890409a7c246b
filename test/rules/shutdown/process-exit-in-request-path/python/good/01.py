import sys


def main():
    if not sys.argv[1:]:
        sys.exit("usage: import FILE")


if __name__ == "__main__":
    main()
