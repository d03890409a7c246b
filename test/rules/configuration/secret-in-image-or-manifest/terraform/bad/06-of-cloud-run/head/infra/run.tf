resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "acme/api:1.4.2"

      env {
        name  = "API_TOKEN_SECRET"
        value = "q7Rt{{}}vX2m9LpZ4wK8uYb3" # <- finding
      }
    }
  }
}
