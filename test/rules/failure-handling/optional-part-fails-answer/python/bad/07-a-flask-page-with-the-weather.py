import requests
from flask import Flask, jsonify

from app.models import Trip

app = Flask(__name__)


def weather_of(city):
    response = requests.get(f"https://weather.example.com/{city}", timeout=2)
    response.raise_for_status()
    return response.json()


@app.get("/trips/<int:trip_id>")
def trip(trip_id):
    trip = Trip.query.get_or_404(trip_id)
    return jsonify(id=trip.id, city=trip.city, starts=trip.starts.isoformat(), weather=weather_of(trip.city))  # <- finding


@app.get("/trips/<int:trip_id>/short")
def short(trip_id):
    trip = Trip.query.get_or_404(trip_id)
    try:
        weather = weather_of(trip.city)
    except requests.RequestException:
        app.logger.warning("no weather")
        weather = None
    return jsonify(id=trip.id, weather=weather)
