resource "google_cloud_run_v2_service" "orders" {
  name     = "orders"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/apps/orders:1.4.2"
    }
  }
}
