resource "google_cloud_run_service" "orders" {
  name     = "orders"
  location = "europe-west1"

  template {
    spec {
      containers {
        image = "gcr.io/shop/orders:latest"
      }
    }
  }

  lifecycle {
    ignore_changes = [template[0].spec[0].containers[0].image]
  }
}
