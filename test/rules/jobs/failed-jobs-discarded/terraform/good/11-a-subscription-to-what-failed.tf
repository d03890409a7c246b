resource "google_pubsub_topic" "visits" {
  name = "visits"
}

resource "google_pubsub_topic" "undelivered" {
  name = "undelivered"
}

resource "google_pubsub_subscription" "store" {
  name  = "visits-store"
  topic = google_pubsub_topic.visits.id

  dynamic "dead_letter_policy" {
    for_each = var.undelivered ? [1] : []
    content {
      dead_letter_topic     = google_pubsub_topic.undelivered.id
      max_delivery_attempts = 10
    }
  }
}

resource "google_pubsub_subscription" "inspect" {
  name  = "inspect"
  topic = google_pubsub_topic.undelivered.id
}
