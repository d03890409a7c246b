resource "google_pubsub_topic" "visits" {
  name = "visits"
}

resource "google_pubsub_topic" "visits_dead" {
  name = "visits-dead"
}

resource "google_pubsub_subscription" "store" {
  name  = "visits-store"
  topic = google_pubsub_topic.visits.id

  dead_letter_policy {
    dead_letter_topic     = google_pubsub_topic.visits_dead.id
    max_delivery_attempts = 10
  }
}

resource "google_pubsub_subscription" "count" { # <- finding
  name                 = "visits-count"
  topic                = google_pubsub_topic.visits.id
  ack_deadline_seconds = 30
}
