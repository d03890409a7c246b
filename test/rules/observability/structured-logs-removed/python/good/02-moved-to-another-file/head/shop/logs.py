from shop.sinks import add_sink


def configure() -> None:
    add_sink()
