from urllib.request import urlopen


def page(url):
    return urlopen(url).read()  # <- finding
