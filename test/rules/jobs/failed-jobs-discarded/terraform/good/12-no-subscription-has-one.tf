resource "google_pubsub_subscription" "store" {
  name  = "visits-store"
  topic = var.topic
}

resource "google_pubsub_subscription" "count" {
  name  = "visits-count"
  topic = var.topic
}
