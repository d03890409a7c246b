import click
import requests


@click.command()
@click.argument("order")
def main(order):
    click.echo(requests.get(f"https://risk.example.com/{order}").text)


if __name__ == "__main__":
    main()
