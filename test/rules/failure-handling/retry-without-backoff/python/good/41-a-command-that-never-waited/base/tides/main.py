import click
import httpx
from tenacity import retry, stop_after_attempt


@retry(
    stop=stop_after_attempt(6),
)
def table(port: str) -> dict:
    response = httpx.get(f"https://tides.example/{port}", timeout=5)
    response.raise_for_status()
    return response.json()


@click.command()
@click.argument("port")
def fetch(port: str) -> None:
    click.echo(table(port))
