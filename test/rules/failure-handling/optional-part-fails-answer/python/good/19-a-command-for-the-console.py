import click
import requests

from app.models import Trip


@click.command()
@click.argument("trip_id")
def show(trip_id):
    trip = Trip.query.get(trip_id)
    weather = requests.get(f"https://weather.example.com/{trip.city}", timeout=2).json()
    click.echo({"id": trip.id, "city": trip.city, "weather": weather})


def short(trip_id):
    trip = Trip.query.get(trip_id)
    try:
        weather = requests.get(f"https://weather.example.com/{trip.city}", timeout=2).json()
    except requests.RequestException:
        weather = None
    click.echo({"id": trip.id, "weather": weather})
